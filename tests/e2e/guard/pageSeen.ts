import type { Page } from 'puppeteer-core'
import { PATIENCE } from '../browsers/patience.ts'

/** An event as the page observes it. */
export type Logged = { type: string; target: string; isTrusted: boolean }

/** @returns the events that the page has observed since the last call. */
export function heardBy(page: Page): Promise<Logged[]> {
  return page.evaluate((): Logged[] => Reflect.get(globalThis, 'practiceLog').splice(0))
}

/** Repeats the expectation until it holds: our elements on the page follow within a frame or two. */
export async function eventually(page: Page, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Never became true: ${holds}`)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

/** Events that are fired with the next frame, so that their position is not certain. */
const AT_A_FRAME =
  /^(mouse|pointer)(move|over|out|enter|leave)$|^(scroll|resize|selectionchange)$|^(transition|animation)/

/** Events that were observed at once, by type. */
export function byType(heard: readonly Logged[]): Record<string, string[]> {
  const types: Record<string, string[]> = {}
  for (const { type, target } of heard) {
    if (AT_A_FRAME.test(type)) continue
    types[type] ??= []
    types[type].push(target)
  }
  return types
}

/** Events that were observed at a frame, once each. */
export function atFrames(heard: readonly Logged[]): string[] {
  const kinds = /^(scroll|resize|selectionchange|animation)/
  const said = heard.filter(({ type }) => kinds.test(type))
  return [...new Set(said.map(({ type, target }) => `${type} ${target}`))].sort()
}

/** Everything that a page can inspect of itself, without random ids. */
export function pageItself(page: Page) {
  return page.evaluate(async () => {
    const { body, head, documentElement } = document
    // Layout requests fonts, and changes with them.
    body.getBoundingClientRect()
    await document.fonts.ready
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
    const boxes = document.querySelectorAll('body *')
    return {
      body: body.outerHTML.replace(/sys_id=[0-9a-f]{32}/g, 'sys_id'),
      head: head.outerHTML,
      beside: [...documentElement.children]
        .filter((element) => !element.hasAttribute('data-junbi-navi'))
        .map(({ localName }) => localName),
      attributes: documentElement.getAttributeNames(),
      values: fields.map(({ value, checked }) => [value, checked]),
      layout: [...boxes].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ')
      }),
      width: documentElement.scrollWidth,
      height: documentElement.scrollHeight,
      globals: Object.getOwnPropertyNames(globalThis)
        .map((name) => name.replace(/^jQuery\d+$/, 'jQuery…'))
        .sort(),
      loaded: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .sort(),
      focus: document.activeElement?.id,
    }
  })
}
