import { language } from '../../text'
import { createElement, pageElement, queryAll } from '../dom/dom'
import hostCss from './host.css?inline'

/** The element that holds everything of ours on the page. */
export const HOST = 'junbi-navi'

/** Signs that turn the direction of a text, and with it the sentence around it. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** The longest text that is shown on the page, in characters. */
const LONGEST = 400

/**
 * Puts a host for our own elements beside the page's body, closed to the page. Of what happens
 * in it the page hears nothing (see `shieldEvents`), and neither does a listener of ours outside it.
 * @param name what it is for, to be found by a person in the page's inspector.
 * @returns the host, to be removed when it is done with, and its root.
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

/** Takes away what an end of ours left in the page that was there before this one. */
export function removeHosts(): void {
  for (const host of queryAll('junbi-navi[data-part]')) host.remove()
}

/** @returns a new element with a class name and text, which may come from the page. */
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

/** @returns the text without signs that turn its direction, cut where nobody reads on. */
export function withoutBidi(text: string): string {
  const signs = text.replace(TURNING, '')
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST)}…` : signs
}
