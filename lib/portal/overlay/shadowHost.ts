import { language } from '../../text'
import { createElement, pageElement, queryAll } from '../dom/dom'
import hostCss from './host.css?inline'

/** The tag name of the elements that contain what we draw on the page. */
export const HOST = 'junbi-navi'

/** Bidi control characters, which could reverse the text of ours that surrounds them. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** The longest text shown on the page, in characters. */
const MAX_LENGTH = 400

/**
 * Adds a host element with a closed shadow root after the page's body. `shieldEvents` stops the
 * events in it, so listeners outside of the shadow root, ours as well, receive none.
 * @param name says in the page's inspector what the host is for.
 * @returns the host, which the caller removes, and its root.
 */
export function openShadow(name: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = createElement(HOST)
  host.dataset.part = name
  host.lang = language()
  const root = host.attachShadow({ mode: 'closed' })
  const style = createElement('style')
  style.textContent = hostCss + css
  root.append(style)
  pageElement().append(host)
  return { host, root }
}

/** Removes what an earlier content script left in the page before the extension was updated. */
export function removeHosts(): void {
  for (const host of queryAll('junbi-navi[data-part]')) host.remove()
}

/** Creates an element of ours. @param text may come from the page; it is set as plain text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = createElement(tag)
  made.className = className
  made.textContent = withoutBidi(text)
  return made
}

/** @returns the text without bidi control characters, cut to `MAX_LENGTH`. */
function withoutBidi(text: string): string {
  const clean = text.replace(BIDI, '')
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}…` : clean
}
