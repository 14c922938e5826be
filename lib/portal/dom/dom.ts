/**
 * The page's elements by the platform's own methods. `<input name="closest">` in a form shadows
 * the form's `closest`, and `<img name="querySelector">` the document's, also for us: whatever may
 * be a form or the document is asked through here.
 */
const node = Node.prototype
const element = Element.prototype

/** @returns the getter of a property, for things that shadow the property itself. */
function getter<T extends object>(of: T, property: keyof T): (self: unknown) => unknown {
  const get = Object.getOwnPropertyDescriptor(of, property)?.get
  return (self) => get?.call(self)
}
const html = HTMLElement.prototype
const parentGetter = getter(node, 'parentElement')
const childrenGetter = getter(element, 'children')
const previousGetter = getter(node, 'previousSibling')
const nextGetter = getter(node, 'nextSibling')
const nodesGetter = getter(node, 'childNodes')
const connectedGetter = getter(node, 'isConnected')
const tagGetter = getter(element, 'localName')
const titleGetter = getter(Document.prototype, 'title')
const firstGetter = getter(node, 'firstChild')
const lastGetter = getter(node, 'lastChild')

/** @returns the elements in a part of the page, or in all of it, that match. */
export function queryAll(selector: string, root?: Element): Element[] {
  return root === undefined
    ? [...Document.prototype.querySelectorAll.call(document, selector)]
    : [...element.querySelectorAll.call(root, selector)]
}

/** @returns the first of them, `null` for none. */
export function query(selector: string, root?: Element): Element | null {
  return root === undefined
    ? Document.prototype.querySelector.call(document, selector)
    : element.querySelector.call(root, selector)
}

/** @returns the first element of the page with this id, `null` for none. */
export function byId(id: string): Element | null {
  return Document.prototype.getElementById.call(document, id)
}

/** @returns the element itself or the nearest around it that matches. */
export function closest(at: Element, selector: string): Element | null {
  return element.closest.call(at, selector)
}

export function matches(at: Element, selector: string): boolean {
  return element.matches.call(at, selector)
}

/** @returns the attribute as it stands in the page, '' where there is none. */
export function attribute(at: Element, name: string): string {
  return element.getAttribute.call(at, name) ?? ''
}

export function contains(outer: Element, inner: Node): boolean {
  return node.contains.call(outer, inner)
}

export function parentOf(at: Node): Element | null {
  const parent = parentGetter(at)
  return parent instanceof Element ? parent : null
}

export function childrenOf(at: Element): Element[] {
  const children = childrenGetter(at)
  return children instanceof HTMLCollection ? [...children] : []
}

/** @returns the nodes that stand directly in an element, texts among them. */
export function childNodes(at: Element): Node[] {
  const nodes = nodesGetter(at)
  return nodes instanceof NodeList ? [...nodes] : []
}

/** @returns the element's name in lower case. */
export function localName(at: Element): string {
  return String(tagGetter(at))
}

export function isConnected(at: Node): boolean {
  return connectedGetter(at) === true
}

/** @returns the one text that is all there is in an element; `null` where there is more, or none. */
export function onlyText(at: Element): string | null {
  const only = firstGetter(at)
  return only instanceof Text && lastGetter(at) === only ? only.data : null
}

/** @returns whether an element is laid out: a closed tab's and a hidden helper's are not. */
export function isDisplayed(at: Element, options: CheckVisibilityOptions = {}): boolean {
  return element.checkVisibility.call(at, options)
}

/** @returns where an element is on the screen. */
export function boundingRect(at: Element): DOMRect {
  return element.getBoundingClientRect.call(at)
}

/** Moves the page's view, and nothing else. */
export function scrollIntoView(at: Element, block: ScrollLogicalPosition): void {
  element.scrollIntoView.call(at, { block, behavior: 'instant' })
}

export function focusOn(at: HTMLElement): void {
  html.focus.call(at, { preventScroll: true })
}

/** Does what a person's click does. */
export function clickOn(at: HTMLElement): void {
  html.click.call(at)
}

/** @returns the page's outermost element, beside which our own elements stand. */
export function pageElement(): Element {
  const found = query(':root')
  if (found === null) throw new Error('The page has no element')
  return found
}

/** @returns what the page calls itself, for a tab. */
export function pageTitle(): string {
  return String(titleGetter(document))
}

/** @returns a new element of ours, which is on no page yet. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
): HTMLElementTagNameMap[K]
export function createElement(tag: string): HTMLElement
export function createElement(tag: string): HTMLElement {
  return Document.prototype.createElement.call(document, tag)
}

/** @param what `NodeFilter.SHOW_TEXT`, for example. */
export function createTreeWalker(at: Element, what: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, at, what)
}

/** @returns what stands next to a node, `null` at the ends of what it is in. */
export function sibling(at: Node, side: 'before' | 'after'): Node | null {
  const next = side === 'before' ? previousGetter(at) : nextGetter(at)
  return next instanceof Node ? next : null
}

/** @returns the element or the text that follows in the same line; `null` for none. */
export function nextSibling(at: Node): Node | null {
  let next = sibling(at, 'after')
  while (next && !(next instanceof Element) && !(next instanceof Text && next.data.trim() !== '')) {
    next = sibling(next, 'after')
  }
  return next instanceof Element && matches(next, 'br') ? null : next
}
