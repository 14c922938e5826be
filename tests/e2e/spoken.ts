import * as z from 'zod/mini'
import { bidiOf, browserWindows, callInChrome } from './browsers/bidi.ts'
import type { Session } from './browsers/session.ts'

/** One thing in the panel as a screen reader is told of it: what it is, and its name. */
export type Spoken = { readonly role: string; readonly name: string }

const treeSchema = z.object({
  nodes: z.array(
    z.object({
      nodeId: z.string(),
      ignored: z.boolean(),
      role: z.optional(z.object({ value: z.string() })),
      name: z.optional(z.object({ value: z.string() })),
      childIds: z.optional(z.array(z.string())),
    }),
  ),
})

/** What is told of the open panel, in the order in which it is read. */
export function spokenInPanel(session: Session): Promise<Spoken[]> {
  return session.kind === 'chromium' ? inChromium(session) : inFirefox(session)
}

async function inChromium({ browser }: Session): Promise<Spoken[]> {
  const target = browser.targets().find((each) => each.url().endsWith('/sidepanel.html'))
  const devtools = await target?.createCDPSession()
  if (!devtools) throw new Error('The panel is not open')
  const { nodes } = treeSchema.parse(await devtools.send('Accessibility.getFullAXTree'))
  await devtools.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const below = (id: string): Spoken[] => {
    const node = byId.get(id)
    if (!node) return []
    const children = (node.childIds ?? []).flatMap(below)
    const spoken = { role: node.role?.value ?? '', name: node.name?.value ?? '' }
    return node.ignored ? children : [spoken, ...children]
  }
  return below(nodes[0]?.nodeId ?? '')
}

/** Firefox's own tree, as it gives it to the system's screen reader. */
async function inFirefox({ browser }: Session): Promise<Spoken[]> {
  const bidi = bidiOf(browser)
  const [frame = ''] = await browserWindows(bidi)
  return callInChrome(bidi, frame, readTree, undefined)
}

type Accessible = {
  readonly role: number
  readonly name: string | null
  readonly childCount: number
  getChildAt(index: number): Accessible
}
type Service = {
  getAccessibleFor(node: Node): Accessible | null
  getStringRole(role: number): string
}
declare const Cc: Record<string, { getService(kind: unknown): Service }>
declare const Ci: { nsIAccessibilityService: unknown }

/** Runs in Firefox's own window: see `firefoxChrome.ts`. */
async function readTree(): Promise<Spoken[]> {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService)
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')
  const panel = sidebar?.contentDocument?.querySelector('#webext-panels-browser')
  if (!service || !panel) throw new Error('The panel is not open')
  const below = (one: Accessible): Spoken[] => {
    const children = Array.from({ length: one.childCount }, (_, at) => below(one.getChildAt(at)))
    return [{ role: service.getStringRole(one.role), name: one.name ?? '' }, ...children.flat()]
  }
  const end = performance.now() + 10_000
  for (;;) {
    // The tree is built when somebody asks for it first.
    const root = service.getAccessibleFor(panel)
    const spoken = root ? below(root) : []
    if (spoken.some(({ role }) => role === 'pushbutton' || role === 'button')) return spoken
    if (performance.now() > end) throw new Error('Firefox gives no tree of the panel')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
