import { withoutBidi } from '../../notation/bidi'
import { language } from '../../text'
import { attribute, createElement, pageElement, queryAll } from '../dom/dom'
import hostCss from './host.css?inline'

/** The attribute that names the purpose of our element in the page's inspector. */
const PART = 'data-junbi-navi'

declare global {
  /** Our elements on the page, for all scripts in the extension's isolated world. */
  var junbiNaviHosts: WeakSet<object> | undefined
  /** The one that the user clicks in this event. */
  var junbiNaviClicked: object | undefined
}

/** The longest text shown on the page, in characters. */
const MAX_LENGTH = 400

/**
 * Adds a host element with a closed shadow root after the page's body. `shieldEvents` stops the
 * events in it, so listeners outside of the shadow root, ours as well, receive none. The host is a
 * `div`, because a page can define an element of any name with a hyphen and would then get its
 * closed root by `attachInternals()`.
 * @param name of the host's purpose, for the page's inspector.
 * @returns the host, which the caller removes, and its root.
 */
export function openShadow(name: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = createElement('div')
  host.setAttribute(PART, name)
  host.lang = language()
  const root = host.attachShadow({ mode: 'closed' })
  const style = createElement('style')
  style.textContent = hostCss + css
  root.append(style)
  globalThis.junbiNaviHosts ??= new WeakSet()
  globalThis.junbiNaviHosts.add(host)
  pageElement().append(host)
  return { host, root }
}

/** @returns whether a node is an element that `openShadow` has added. */
export function isOurHost(node: object | null): boolean {
  return node !== null && globalThis.junbiNaviHosts?.has(node) === true
}

/** @returns whether an element of ours holds the marks. */
export function isMarks(host: EventTarget | null): boolean {
  return host instanceof Element && attribute(host, PART) === 'marks'
}

/**
 * Remembers until the end of this event that the user clicked in one of our elements. Only
 * `shieldEvents` sees the clicks, because it stops them.
 */
export function noteUserClick(host: object): void {
  globalThis.junbiNaviClicked = host
  setTimeout(() => {
    globalThis.junbiNaviClicked = undefined
  })
}

/** @returns whether what happens now follows from the user's own click in this element of ours. */
export function isUserClick(host: object): boolean {
  return globalThis.junbiNaviClicked === host
}

/** Removes what an earlier content script left in the page before the extension was updated. */
export function removeHosts(): void {
  for (const host of queryAll(`:root > [${PART}]`)) host.remove()
}

/** Creates an element of ours. @param text may come from the page; it is set as plain text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = createElement(tag)
  made.className = className
  made.textContent = shortened(withoutBidi(text))
  return made
}

function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text
}
