import type { PageGone, PageReport } from './message'
import type { PageState, ShownForm } from './pageState'

/** The last report of each frame in a tab, by the frame's id, with the connection it came on. */
export type Frames = ReadonlyMap<string, { readonly report: PageReport; readonly by: unknown }>

export const NO_FRAMES: Frames = new Map()

/** Which form of a tab's frames is shown: the first of these. */
const PRECEDENCE: readonly ShownForm['found'][] = [
  ...(['application', 'reading', 'unloaded', 'unreadable', 'other'] as const),
]

/**
 * Adds a frame's report. The page's own report on a new connection discards all reports from
 * earlier connections, because every frame reports again on the new one.
 * @param by the connection; only its identity matters.
 * @returns the new reports; `frames` is left as it is.
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
 * Joins the frames' reports into one page: the top frame's, with the form and the receipt of
 * whichever frame has one.
 * @returns `null` until the page at this address has reported.
 */
export function pageIn(frames: Frames, href: string): PageState | null {
  const reports = [...frames.values()].map(({ report }) => report)
  const top = reports.find(({ top }) => top)?.state
  if (top?.href !== href) return null
  const receipt = top.receipt ?? reports.find(({ state }) => state.receipt)?.state.receipt ?? null
  const page = { ...top, receipt }
  const forms = new Set([page, ...reports.map(({ state }) => state)].map(({ form }) => form))
  for (const found of PRECEDENCE) {
    const [form, ...others] = [...forms].filter((one) => one.found === found)
    if (form) return { ...page, form: withOthers(form, others.length) }
  }
  return page
}

/** Adds applications in other frames to the count of those that are not shown. */
function withOthers(form: ShownForm, inFrames: number): ShownForm {
  if (form.found !== 'application' || inFrames === 0) return form
  const { reading } = form
  return { ...form, reading: { ...reading, others: reading.others + inFrames } }
}
