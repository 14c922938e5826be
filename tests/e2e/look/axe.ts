import engine, { type AxeResults, type ElementContext, type RunOptions } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { isWhole } from '../../soak/whole.ts'
import { bidiOf, browserWindows, callInChrome } from '../browsers/bidi.ts'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import type { Session } from '../browsers/session.ts'

declare const Services: { prefs: { setIntPref(name: string, value: number): void } }

/** What `inject` makes known where the test looks. */
declare global {
  var axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> }
}

/** Every rule of WCAG 2.2 A and AA, and what axe counts as good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Those of them that ask for colours: the one thing that another colour scheme changes. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block']

interface Looked {
  /** What is wrong: the rule, and where. */
  readonly wrong: string[]
  /** How many rules had something to look at. */
  readonly passed: number
}

/** By which rules to look, and where: in all of a document, or in what a selector finds. */
interface Task {
  readonly by: { type: 'tag' | 'rule'; values: string[] }
  readonly within: string
}

/** Which rules: every one, or those about colours. */
type Rules = 'all' | 'colours'

const taskFor = (rules: Rules, within: string): Task => ({
  by: rules === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: ABOUT_COLOURS },
  within,
})

/** @returns whether a document has the engine already. It travels there as text: see `Inside`. */
const hasEngine = () => 'axe' in globalThis

/** Looks at what a page or the panel shows. It travels there as text: see `Inside`. */
async function look(document: Document, { by, within }: Task): Promise<Looked> {
  const { violations, passes } = await axe.run(document.querySelector(within) ?? document, {
    runOnly: by,
    resultTypes: ['violations'],
  })
  return {
    wrong: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
    ),
    passed: passes.length,
  }
}

/** @returns what axe has against what the panel shows now. */
export async function lookAtPanel(panel: Panel, rules: Rules = 'all'): Promise<Looked> {
  if (!(await panel.evaluate(hasEngine))) await panel.inject(engine.source)
  return panel.evaluate(look, taskFor(rules, ':root'))
}

/** As `lookAtPanel`, of a tab, or of what a selector finds in it. */
export async function lookAtPage(
  page: Page,
  rules: Rules = 'all',
  within = ':root',
): Promise<Looked> {
  if (!(await page.evaluate(hasEngine))) await page.evaluate(`${engine.source}\n;0`)
  const task = JSON.stringify(taskFor(rules, within))
  const said = await page.evaluate(`(${look})(document, ${task}).then(JSON.stringify)`)
  return JSON.parse(String(said))
}

/** Expects that there was something to look at, and nothing wrong with it. */
export function expectNothingWrongWith({ wrong, passed }: Looked, scheme: 'dark' | 'light'): void {
  expect.soft(wrong, scheme).toEqual([])
  expect(passed).toBeGreaterThan(scheme === 'dark' ? 0 : 10)
}

/**
 * Expects axe to have nothing against what a tab shows now, in both colour schemes. Its rules ask for
 * the same in both browsers.
 */
export async function expectNothingWrongIn(session: Session, page: Page): Promise<void> {
  if (!isWhole) return
  await setScheme(session, page, 'dark')
  expectNothingWrongWith(await lookAtPage(page, 'colours'), 'dark')
  await setScheme(session, page, 'light')
  expectNothingWrongWith(await lookAtPage(page), 'light')
}

/**
 * As `lookAtPage`, of a part of ours on the page. Its tree is closed, also to axe: what is looked at
 * is a copy of it, styles and all, in an open one.
 */
export async function lookAtOurs(session: Session, page: Page, part: string): Promise<Looked> {
  await insideOurs(session, page, part, (root) => {
    const copy = document.createElement('section')
    copy.id = 'copy-of-ours'
    const nodes = [...root.childNodes].map((node) => node.cloneNode(true))
    copy.attachShadow({ mode: 'open' }).append(...nodes)
    document.body.append(copy)
  })
  // Behind an open question the rest of the page is out of reach.
  await page.keyboard.press('Escape')
  const looked = await lookAtPage(page, 'all', '#copy-of-ours')
  await page.$eval('#copy-of-ours', (copy) => copy.remove())
  return looked
}

/** Sets the colours that a tab is told of from here on. */
export async function setScheme(
  { browser, kind }: Session,
  page: Page,
  scheme: 'light' | 'dark',
): Promise<void> {
  if (kind === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    return
  }
  const bidi = bidiOf(browser)
  const [frame = ''] = await browserWindows(bidi)
  const set = (value: number) =>
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value)
  await callInChrome(bidi, frame, set, scheme === 'dark' ? 0 : 1)
  await page.waitForFunction(
    (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
    {},
    scheme,
  )
}
