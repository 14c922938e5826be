/**
 * DOM methods and properties taken from their prototypes. An `<input name="closest">` shadows its
 * form's `closest`, and an `<img name="querySelector">` the document's, in the extension's world as
 * well: code that may meet a form or the document has to call these functions instead.
 */
const node = Node.prototype
const element = Element.prototype

/** @returns a function that reads a property by the prototype's own getter. */
/* @__NO_SIDE_EFFECTS__ -- so that a script holds only the getters that it uses. */
function getter<T extends object>(of: T, property: keyof T): (self: unknown) => unknown {
  const get = Object.getOwnPropertyDescriptor(of, property)?.get
  return (self) => get?.call(self)
}
const html = HTMLElement.prototype
const parentGetter = getter(node, 'parentElement')
const childrenGetter = getter(element, 'children')
const countGetter = getter(element, 'childElementCount')
const frameGetter = getter(HTMLIFrameElement.prototype, 'contentDocument')
const previousGetter = getter(node, 'previousSibling')
const nextGetter = getter(node, 'nextSibling')
const nodesGetter = getter(node, 'childNodes')
const previousElementGetter = getter(element, 'previousElementSibling')
const nextElementGetter = getter(element, 'nextElementSibling')
const connectedGetter = getter(node, 'isConnected')
const tagGetter = getter(element, 'localName')
const titleGetter = getter(Document.prototype, 'title')
const slotGetter = getter(element, 'assignedSlot')
const shadowRootGetter = getter(element, 'shadowRoot')
const hostOfRoot = getter(ShadowRoot.prototype, 'host')
const hostGetter = (root: Node) => (root instanceof ShadowRoot ? hostOfRoot(root) : null)
const firstGetter = getter(node, 'firstChild')
const lastGetter = getter(node, 'lastChild')

/** @returns the methods of the document, an element or a shadow root, by its own prototype. */
function searched(root: Element | ShadowRoot | undefined): ParentNode {
  if (root === undefined) return Document.prototype
  return root instanceof Element ? element : DocumentFragment.prototype
}

/** @param root the whole document if left out. */
export function queryAll(selector: string, root?: Element | ShadowRoot): Element[] {
  return [...searched(root).querySelectorAll.call(root ?? document, selector)]
}

/** @param root the whole document if left out. */
export function query(selector: string, root?: Element | ShadowRoot): Element | null {
  return searched(root).querySelector.call(root ?? document, selector)
}

/** @returns the element with an id that an element can refer to: in the same shadow root, if any. */
export function byId(id: string, from: Element): Element | null {
  const root = rootOf(from)
  return root instanceof ShadowRoot
    ? DocumentFragment.prototype.getElementById.call(root, id)
    : Document.prototype.getElementById.call(document, id)
}

/** @returns the document, the shadow root, or the outermost node of a detached tree. */
export function rootOf(at: Node): Node {
  return node.getRootNode.call(at)
}

/** @returns the element that the shadow root around a node hangs on; `null` for none. */
export function hostOf(at: Node): Element | null {
  const host = hostGetter(rootOf(at))
  return host instanceof Element ? host : null
}

/** @returns an element's open shadow root. */
export function shadowRootOf(at: Element): ShadowRoot | null {
  const root = shadowRootGetter(at)
  return root instanceof ShadowRoot ? root : null
}

/** @returns the slot of an open shadow root that an element is drawn in; `null` for none. */
export function slotOf(at: Element): Element | null {
  const slot = slotGetter(at)
  return slot instanceof Element ? slot : null
}

/** @returns the nodes of the page that are drawn in a slot, in place of its own content. */
export function slotted(slot: Element): Node[] {
  return slot instanceof HTMLSlotElement
    ? HTMLSlotElement.prototype.assignedNodes.call(slot, { flatten: true })
    : []
}

/** @returns the number of the document's elements, without those in shadow roots. */
export function elementCount(): number {
  return Document.prototype.getElementsByTagName.call(document, '*').length
}

/** @returns the document's elements that an XPath expression selects. */
export function evaluateXPath(expression: string): Element[] {
  const type = XPathResult.UNORDERED_NODE_SNAPSHOT_TYPE
  const found = Document.prototype.evaluate.call(document, expression, document, null, type, null)
  const nodes = Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at))
  return nodes.filter((one) => one instanceof Element)
}

/** @returns the nearest element that matches, beginning with the element itself; `null` for none. */
export function closest(at: Element, selector: string): Element | null {
  return element.closest.call(at, selector)
}

/** @returns whether a selector selects the element. */
export function matches(at: Element, selector: string): boolean {
  return element.matches.call(at, selector)
}

/** @returns the attribute's value, '' if it is missing. */
export function attribute(at: Element, name: string): string {
  return element.getAttribute.call(at, name) ?? ''
}

/** @returns whether a node is in another one, or is that node. */
export function contains(outer: Node, inner: Node): boolean {
  return node.contains.call(outer, inner)
}

/** @returns whether one element of a document, or of a shadow root, starts before another. */
export function isBefore(one: Element, other: Element): boolean {
  const position = node.compareDocumentPosition.call(one, other)
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** @returns a negative number if an element precedes another one, for sorting. */
export function inOrder(one: Element, other: Element): number {
  if (one === other) return 0
  return isBefore(one, other) ? -1 : 1
}

/** @returns the element around a node; `null` where a document or shadow root is around it. */
export function parentOf(at: Node): Element | null {
  const parent = parentGetter(at)
  return parent instanceof Element ? parent : null
}

/** @returns the elements directly in an element. */
export function childrenOf(at: Element): Element[] {
  const children = childrenGetter(at)
  return children instanceof HTMLCollection ? [...children] : []
}

/** @returns whether a frame's page is of another origin. */
export function isForeign(frame: HTMLIFrameElement): boolean {
  return !frameGetter(frame)
}

/** @returns the child nodes of an element or a shadow root, including text. */
export function childNodes(at: Node): Node[] {
  const nodes = nodesGetter(at)
  return nodes instanceof NodeList ? [...nodes] : []
}

/** @returns the element's name in lower case. */
export function localName(at: Element): string {
  return String(tagGetter(at))
}

/** @returns whether a node is in the document, or in a shadow root that is. */
export function isConnected(at: Node): boolean {
  return connectedGetter(at) === true
}

/** @returns the text of an element whose only child is a text node; `null` for any other. */
export function onlyText(at: Element): string | null {
  const only = firstGetter(at)
  return only instanceof Text && lastGetter(at) === only ? only.data : null
}

/** @returns all text in an element, including scripts, styles and parts that are not displayed. */
export function rawText(at: Element): string {
  return String(Reflect.get(element, 'textContent', at) ?? '')
}

/** @returns whether an element has a layout box, which elements in a closed tab do not have. */
export function isDisplayed(at: Element, options: CheckVisibilityOptions = {}): boolean {
  return element.checkVisibility.call(at, options)
}

/** @returns the element's rectangle relative to the viewport, in CSS pixels. */
export function boundingRect(at: Element): DOMRect {
  return element.getBoundingClientRect.call(at)
}

/** @returns the rectangles of a text's lines relative to the viewport; none where it is not displayed. */
export function textRects(at: Text): DOMRect[] {
  const range = Document.prototype.createRange.call(document)
  range.selectNodeContents(at)
  return [...range.getClientRects()]
}

/** Scrolls an element into view at once, whatever the page's style says of scrolling. */
export function scrollIntoView(at: Element, block: ScrollLogicalPosition): void {
  element.scrollIntoView.call(at, { block, behavior: 'instant' })
}

/** Focuses an element without scrolling. */
export function focusOn(at: HTMLElement): void {
  html.focus.call(at, { preventScroll: true })
}

/** Clicks an element by script, with its default action. */
export function clickOn(at: HTMLElement): void {
  html.click.call(at)
}

/** @returns the `html` element, to which our own elements are appended. */
export function pageElement(): Element {
  const found = query(':root')
  if (found === null) throw new Error('The page has no element')
  return found
}

/** @returns the document's title; '' for none. */
export function pageTitle(): string {
  return String(titleGetter(document))
}

/** Creates an element of the document, which nothing is around yet. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
): HTMLElementTagNameMap[K]
export function createElement(tag: string): HTMLElement
export function createElement(tag: string): HTMLElement {
  return Document.prototype.createElement.call(document, tag)
}

/** @param what `NodeFilter.SHOW_TEXT`, for example. */
export function createTreeWalker(at: Node, what: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, at, what)
}

/** @returns the node next to a node; `null` if it is the first or last child. */
export function sibling(at: Node, side: 'before' | 'after'): Node | null {
  const next = side === 'before' ? previousGetter(at) : nextGetter(at)
  return next instanceof Node ? next : null
}

/** @returns the element next to an element, whatever text or comment is between them. */
export function elementBeside(at: Element, side: 'before' | 'after'): Element | null {
  const next = side === 'before' ? previousElementGetter(at) : nextElementGetter(at)
  return next instanceof Element ? next : null
}

/** Where more elements are side by side, the text between them is not asked for as a whole. */
const FEW_BESIDE = 10

/**
 * @returns whether nothing but blanks and comments is beside an element, besides other elements. Templates
 *   leave dozens of them, and to look at each costs more than to ask for the text of all.
 */
function isAmongBlanks(at: Element): boolean {
  const parent = parentOf(at)
  if (parent === null || Number(countGetter(parent)) > FEW_BESIDE) return false
  return rawText(parent).trim() === ''
}

/** @returns the next element or non-blank text on the same line; `null` for none, or at a `br`. */
export function nextSibling(at: Node): Node | null {
  let next =
    at instanceof Element && isAmongBlanks(at) ? elementBeside(at, 'after') : sibling(at, 'after')
  while (next && !(next instanceof Element) && !(next instanceof Text && next.data.trim() !== '')) {
    next = sibling(next, 'after')
  }
  return next instanceof Element && matches(next, 'br') ? null : next
}
