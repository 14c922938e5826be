/**
 * The window: what is in front, what has the focus, and its picture.
 * The functions run in Firefox's own window (its chrome), where the toolbar and the sidebar are. Each
 * travels there as text and may use nothing but its argument and Firefox's own globals.
 */

import type { Navigables } from './sidebar.ts'

declare const Services: { focus: { activeWindow: Window | null } }
declare const ChromeUtils: {
  importESModule(path: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): {
    NavigableManager: Navigables
  }
}
declare const browsingContext: {
  currentWindowGlobal: {
    drawSnapshot(box: DOMRect, scale: number, back: string): Promise<ImageBitmap>
  }
}

/** Brings a window to the front, as a click in it does: the extension acts on the front one. */
export async function bringToFront(): Promise<void> {
  window.focus()
  while (Services.focus.activeWindow !== window) await new Promise(requestAnimationFrame)
}

/** Moves the focus into a tab or the sidebar, as a click there does. */
export async function focusOn(id: string): Promise<void> {
  const path = 'chrome://remote/content/shared/NavigableManager.sys.mjs'
  const browser = ChromeUtils.importESModule(path).NavigableManager.getBrowserById(id)
  if (!browser) return
  const front = browser.ownerDocument.defaultView?.top ?? window
  front.focus()
  while (Services.focus.activeWindow !== front) await new Promise(requestAnimationFrame)
  browser.focus()
}

/** The whole window with toolbar, sidebar and page, as base64 of a PNG. */
export async function drawWindow(): Promise<string> {
  const all = new DOMRect(0, 0, innerWidth, innerHeight)
  const drawn = await browsingContext.currentWindowGlobal.drawSnapshot(all, 1, 'rgb(255,255,255)')
  const canvas = new OffscreenCanvas(drawn.width, drawn.height)
  canvas.getContext('2d')?.drawImage(drawn, 0, 0)
  const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  return btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''))
}
