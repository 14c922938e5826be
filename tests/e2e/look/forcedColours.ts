import { bidiOf, browserWindows, callInChrome } from '../browsers/bidi.ts'
import type { Session } from '../browsers/session.ts'

type Drawn = { browsingContext: { forcedColorsOverride: string } }
declare const gBrowser: { browsers: Drawn[] }

/** Has every tab that is open and the panel be drawn in a person's own few colours from here on. */
export async function forceColours({ browser, kind }: Session): Promise<void> {
  if (kind === 'chromium') {
    for (const target of browser.targets()) {
      if (!/\/sidepanel\.html|\/workspace\.html|^https:/.test(target.url())) continue
      const devtools = await target.createCDPSession()
      const features = [{ name: 'forced-colors', value: 'active' }]
      await devtools.send('Emulation.setEmulatedMedia', { features })
    }
    return
  }
  const bidi = bidiOf(browser)
  const [frame = ''] = await browserWindows(bidi)
  await callInChrome(bidi, frame, forceInFirefox, undefined)
}

/** Runs in Firefox's own window. */
function forceInFirefox(): void {
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')
  const panel = sidebar?.contentDocument?.querySelector<HTMLElement & Drawn>(
    '#webext-panels-browser',
  )
  for (const shown of [...gBrowser.browsers, ...(panel ? [panel] : [])]) {
    shown.browsingContext.forcedColorsOverride = 'active'
  }
}

/**
 * What is not told apart where backgrounds and colours of our own are gone: a control without an
 * edge or a line under it, an answer without one, and the one of several that is chosen where it
 * looks as the others do. It travels as text: see `Inside`.
 */
export function notToldApart(document: Document): string[] {
  const visible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.getBoundingClientRect().width > 1
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(visible)
  const canvas = getComputedStyle(document.body).backgroundColor
  const hasEdge = (element: Element) => {
    const { borderBottomStyle, borderBottomWidth, borderBottomColor } = getComputedStyle(element)
    const drawn = borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) >= 1
    return drawn && borderBottomColor !== canvas && borderBottomColor !== 'rgba(0, 0, 0, 0)'
  }
  /** Of a link in two lines its name is underlined. */
  const hasLine = (element: Element) =>
    [element, ...element.querySelectorAll(':scope > strong')].some((part) =>
      getComputedStyle(part).textDecorationLine.includes('underline'),
    )
  const line = (element: Element) => getComputedStyle(element).borderBottomColor
  const named = (element: Element) => `${element.localName}: ${element.textContent || element.id}`
  const texts = 'input:not([type=radio], [type=checkbox], [type=file], [type=range]), textarea'
  const plain = all(`button, a[href], ${texts}, select, .answer, .count`).filter(
    (element) => !hasEdge(element) && !hasLine(element) && element.closest('nav') === null,
  )
  const chosen = all('nav [aria-current]').filter((element) =>
    all(`nav ${element.localName}:not([aria-current])`).some(
      (other) => line(other) === line(element),
    ),
  )
  return [...plain.map(named), ...chosen.map((element) => `chosen ${named(element)}`)]
}
