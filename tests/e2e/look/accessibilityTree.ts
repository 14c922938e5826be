import type { CDPSession, Page } from 'puppeteer-core'
import * as z from 'zod/mini'
import { bidiOf, browserWindows, callInChrome } from '../browsers/bidi.ts'
import type { Session } from '../browsers/session.ts'

/** One node of the accessibility tree: its role, its name, and a heading's level. */
export type Spoken = { readonly role: string; readonly name: string; readonly level?: number }

/** The roles of controls in Chromium and Firefox. */
export const CONTROLS =
  /^(button|pushbutton|checkbox|checkbutton|radio|radiobutton|link|textbox|searchbox|entry|combobox|DisclosureTriangle|summary)$/

const treeSchema = z.object({
  nodes: z.array(
    z.object({
      nodeId: z.string(),
      ignored: z.boolean(),
      role: z.optional(z.object({ value: z.string() })),
      name: z.optional(z.object({ value: z.string() })),
      childIds: z.optional(z.array(z.string())),
      properties: z.optional(
        z.array(
          z.object({ name: z.string(), value: z.object({ value: z.optional(z.unknown()) }) }),
        ),
      ),
    }),
  ),
})

/** The accessibility tree of the panel, in reading order. */
export function spokenInPanel(session: Session): Promise<Spoken[]> {
  return session.kind === 'chromium' ? inChromiumPanel(session) : inFirefox(session, 'panel')
}

/** The accessibility tree of a tab, which is brought to the front, in reading order. */
export async function spokenInTab(session: Session, page: Page): Promise<Spoken[]> {
  await page.bringToFront()
  return session.kind === 'chromium'
    ? inChromium(await page.createCDPSession())
    : inFirefox(session, 'tab')
}

async function inChromiumPanel({ browser }: Session): Promise<Spoken[]> {
  const target = browser.targets().find((each) => each.url().endsWith('/sidepanel.html'))
  const devtools = await target?.createCDPSession()
  if (!devtools) throw new Error('The panel is not open')
  return inChromium(devtools)
}

async function inChromium(devtools: CDPSession): Promise<Spoken[]> {
  const { nodes } = treeSchema.parse(await devtools.send('Accessibility.getFullAXTree'))
  await devtools.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const below = (id: string): Spoken[] => {
    const node = byId.get(id)
    if (!node) return []
    const children = (node.childIds ?? []).flatMap(below)
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value
    const said = { role: node.role?.value ?? '', name: node.name?.value ?? '' }
    const spoken = typeof level === 'number' ? { ...said, level } : said
    return node.ignored ? children : [spoken, ...children]
  }
  return below(nodes[0]?.nodeId ?? '')
}

/** Firefox's own tree, which the system's screen reader gets. */
async function inFirefox({ browser }: Session, where: Where): Promise<Spoken[]> {
  const bidi = bidiOf(browser)
  const [frame = ''] = await browserWindows(bidi)
  return callInChrome(bidi, frame, readTree, where)
}

type Where = 'panel' | 'tab'
type Accessible = {
  readonly role: number
  readonly attributes: { has(key: string): boolean; getStringProperty(key: string): string } | null
  readonly name: string | null
  readonly childCount: number
  getChildAt(index: number): Accessible
}
type Service = {
  getAccessibleFor(node: Node): Accessible | null
  getStringRole(role: number): string
}
declare const Cc: Record<string, { getService(kind: unknown): Service }>
declare const gBrowser: { readonly selectedBrowser: Element }
declare const Ci: { nsIAccessibilityService: unknown }

/** Runs in Firefox's own window: as the functions in `browsers/firefox/chrome/` do. */
async function readTree(where: Where): Promise<Spoken[]> {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService)
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')
  const panel = sidebar?.contentDocument?.querySelector('#webext-panels-browser')
  const shown = where === 'panel' ? panel : gBrowser.selectedBrowser
  if (!service || !shown) throw new Error('The panel is not open')
  const below = (one: Accessible): Spoken[] => {
    const children = Array.from({ length: one.childCount }, (_, at) => below(one.getChildAt(at)))
    const said = { role: service.getStringRole(one.role), name: one.name ?? '' }
    const level = one.attributes?.has('level') && Number(one.attributes.getStringProperty('level'))
    return [level ? { ...said, level } : said, ...children.flat()]
  }
  const end = performance.now() + 120_000
  for (;;) {
    // The tree is built at the first request.
    const root = service.getAccessibleFor(shown)
    const spoken = root ? below(root) : []
    if (spoken.some(({ role }) => /^(pushbutton|button|link)$/.test(role))) return spoken
    if (performance.now() > end) throw new Error(`Firefox gives no tree of the ${where}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
