import * as z from 'zod/mini'
import { FOLDER_TROUBLES } from '../../webdav/trouble'
import { readClock } from '../facility/stamp'
import { storedItem } from '../storage/storedItem'

/** After this time everything is compared again, milliseconds. */
const DAY = 24 * 60 * 60_000

const schema = z.object({
  version: z.literal(1),
  /** When all facilities were last compared with what was sent, milliseconds since 1970; 0 for never. */
  fullAt: z.number(),
  /** Facilities changed here since, by id; a number of its own for each change. */
  changed: z.record(z.string(), z.number()),
  /** The id of the file that was last read again without a new version. */
  cursor: z.string(),
  /** The codes that the folder was searched for, by the facility's id. */
  searched: z.record(z.string(), z.string()),
  /** Pairs of ids with the same code that are two facilities, says the user. */
  apart: z.array(z.string()),
  /** When the folder was last looked through for guides, milliseconds since 1970; 0 for never. */
  handoverAt: z._default(z.number(), 0),
  /** Why the guides could not be read then; `null` if they could. */
  handoverTrouble: z._default(
    z.nullable(z.object({ trouble: z.enum(FOLDER_TROUBLES), seen: z.string() })),
    null,
  ),
})
export type ShareWork = z.infer<typeof schema>

export const NO_WORK: ShareWork = {
  version: 1,
  fullAt: 0,
  changed: {},
  cursor: '',
  searched: {},
  apart: [],
  handoverAt: 0,
  handoverTrouble: null,
}

/** What the next round has to do. */
export const shareWork = storedItem('shareWork', schema, NO_WORK)

/** Notes that facilities have changed here. */
export async function noteChanged(ids: readonly string[]): Promise<void> {
  const mark = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  await shareWork.change((work) => ({
    ...work,
    changed: { ...work.changed, ...Object.fromEntries(ids.map((id) => [id, mark])) },
  }))
}

/** Has the next round compare everything: changes may have been missed while the browser was closed. */
export async function noteAllChanged(): Promise<void> {
  await shareWork.change((work) => ({ ...work, fullAt: 0 }))
}

/** @returns whether everything is to be compared. */
export function isFullRound({ fullAt }: ShareWork): boolean {
  const now = readClock()
  return fullAt > now || fullAt < now - DAY
}

/** Takes away what a round has done, but for what has changed again meanwhile. */
export async function writeDone(before: ShareWork, done: Partial<ShareWork>): Promise<void> {
  await shareWork.change((work) => ({
    ...work,
    ...done,
    changed: Object.fromEntries(
      Object.entries(work.changed).filter(([id, mark]) => before.changed[id] !== mark),
    ),
  }))
}

/** @returns the pair of two ids, the same in either order. */
export function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ')
}
