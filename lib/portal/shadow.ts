/** Events of ours that the page's own listeners must not hear. */
const PRIVATE_EVENTS = [
  'click',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'cancel',
  'close',
  'toggle',
]

/**
 * Puts a host for our own elements beside the page's body, closed to the page.
 * @param name what it is for, to be found by a person in the page's inspector.
 * @returns the host, to be removed when it is done with, and its root.
 */
export function openShadow(name: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('junbi-navi')
  host.dataset.part = name
  host.lang = 'ja'
  const root = host.attachShadow({ mode: 'closed' })
  for (const type of PRIVATE_EVENTS) root.addEventListener(type, (event) => event.stopPropagation())
  const style = document.createElement('style')
  style.textContent = css
  root.append(style)
  document.documentElement.append(host)
  return { host, root }
}

/** Takes away what an end of ours left in the page that was there before this one. */
export function clearShadows(): void {
  for (const host of document.querySelectorAll('junbi-navi[data-part]')) host.remove()
}

/** @returns a new element with a class name and text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
