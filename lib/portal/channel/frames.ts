import type { PageGone, PageReport } from './message'
import type { PageState, ShownForm } from './pageState'

/** What the frames of a tab told, each under its name, with the connection it came by. */
export type Frames = ReadonlyMap<string, { readonly report: PageReport; readonly by: unknown }>

export const NO_FRAMES: Frames = new Map()

/** Of several forms, the first of these is what the page is about. */
const ORDER: readonly ShownForm['found'][] = ['application', 'reading', 'unreadable', 'other']

/**
 * Takes in a report. A page that tells of itself on a new connection is all that counts of what
 * came by earlier ones: its frames tell of themselves there as well.
 */
export function withReport(frames: Frames, report: PageReport | PageGone, by: unknown): Frames {
  const others = [...frames].filter(([frame, known]) => {
    if (frame === report.frame) return false
    return report.type === 'gone' || !report.top || (known.by === by && !known.report.top)
  })
  if (report.type === 'gone') return new Map(others)
  return new Map([...others, [report.frame, { report, by }]])
}

/**
 * What a tab shows at an address: the page itself, with the form of whichever frame has one.
 * @returns `null` while the page has not been read there.
 */
export function pageIn(frames: Frames, href: string): PageState | null {
  const reports = [...frames.values()].map(({ report }) => report)
  const page = reports.find(({ top }) => top)?.state
  if (page?.href !== href) return null
  const forms = new Set([page, ...reports.map(({ state }) => state)].map(({ form }) => form))
  for (const found of ORDER) {
    const [form, ...others] = [...forms].filter((one) => one.found === found)
    if (form) return { ...page, form: withOthers(form, others.length) }
  }
  return page
}

/** Applications in other frames stand beside the one that is shown as those of its own frame do. */
function withOthers(form: ShownForm, inFrames: number): ShownForm {
  if (form.found !== 'application' || inFrames === 0) return form
  const { reading } = form
  return { ...form, reading: { ...reading, others: reading.others + inFrames } }
}
