import * as z from 'zod/mini'
import { browser } from '../../browser'
import { FOLDER_TROUBLES } from '../../webdav/trouble'
import { readClock } from '../facility/stamp'
import { onStoredKey } from '../storage/onStored'
import { storedItem } from '../storage/storedItem'
import { instantAt, isPending, LONGEST_WAIT, millisecondsOf, waitAfter } from '../sync/runTimes'
import { type ShareRole, shareSetting } from './settings'

const count = z.int().check(z.nonnegative())
const moment = z.nullable(z.iso.datetime())

/**
 * Beside those of the folder itself. `lost`: all files that were in the folder are gone; nothing is
 * written until the user switches it on again. `withdrawn`: the permission for the server was taken back,
 * and the folder was switched off. `localFull`: this browser's storage is full.
 */
const SHARE_TROUBLES = [...FOLDER_TROUBLES, 'lost', 'withdrawn', 'localFull'] as const
export type ShareTrouble = (typeof SHARE_TROUBLES)[number]

/** The next round after one that succeeded: the folder tells of no change by itself. Milliseconds. */
const POLL = 5 * 60_000

/** What only the user can mend: nothing is sent until then. A server counts wrong passwords. */
const ONLY_USER: readonly ShareTrouble[] = ['password', 'digest', 'withdrawn']

const counts = z.object({
  /** Facilities known to be in the folder: in the role of a facility, only those that are here. */
  inFolder: count,
  /** Facilities of this profile whose last state is in the folder. */
  shared: count,
  /** Facilities that wait for an answer: the folder has one with the same code. See `readSameCodes`. */
  sameCode: count,
  /** Files that cannot be read here: damaged, or of a newer version. They stay as they are. */
  unreadable: count,
  /** Files that were gone from the folder and were written again by the last round. */
  restored: count,
})

const result = z.object({
  version: z.literal(1),
  /** When the last round that succeeded began, ISO 8601. */
  lastSuccess: moment,
  /** Why the last round failed; `null` after one that succeeded. */
  trouble: z.nullable(z.enum(SHARE_TROUBLES)),
  /** What was seen, for a technician; '' for nothing. */
  seen: z.string(),
  /** Number of failures in a row. */
  failures: count,
  /** When the next round is due, ISO 8601; `null` while one runs, or while only the user can go on. */
  due: moment,
  counts,
})
type ShareResult = z.infer<typeof result>

/** The state of the shared folder, as its page shows it. */
export interface ShareState extends Omit<ShareResult, 'version'> {
  readonly on: boolean
  readonly address: string
  readonly userName: string
  readonly role: ShareRole
}

export const INITIAL_SHARE: ShareResult = {
  version: 1,
  lastSuccess: null,
  trouble: null,
  seen: '',
  failures: 0,
  due: null,
  counts: { inFolder: 0, shared: 0, sameCode: 0, unreadable: 0, restored: 0 },
}

/** The result of the last round, and the time of the next one. */
export const shareResult = storedItem('shareState', result, INITIAL_SHARE)

/** Reads the state of the shared folder, without the password. It is off by default. */
export async function readShare(): Promise<ShareState> {
  const stored = await browser.storage.local.get([shareSetting.key, shareResult.key])
  const { version: _, ...setting } = shareSetting.parse(stored[shareSetting.key])
  const { version: __, ...last } = shareResult.parse(stored[shareResult.key])
  return { ...setting, ...last }
}

/** Calls `onChange` after a change of the settings or the result, even by this page. */
export function watchShare(onChange: () => void): void {
  onStoredKey((key) => key === shareSetting.key || key === shareResult.key, onChange)
}

/** Clears the due time, as a round begins: later changes wait for the next one. */
export async function writeShareBegun(): Promise<void> {
  await shareResult.change((last) => ({ ...last, due: null }))
}

/**
 * Writes the due time of the next round, unless an earlier one is pending.
 * @param when milliseconds since 1970.
 * @returns the due time that is stored now; `null` where only the user can go on.
 */
export async function writeShareDue(when: number): Promise<number | null> {
  const { due } = await shareResult.change((last) => {
    if (last.trouble !== null && ONLY_USER.includes(last.trouble)) return last
    const known = millisecondsOf(last.due)
    // After a failure no change shortens the wait.
    if (isPending(known) && (last.trouble !== null || known <= when)) return last
    return { ...last, due: instantAt(when) }
  })
  return millisecondsOf(due)
}

/**
 * Writes the result of a round that succeeded.
 * @param begun when it began, milliseconds since 1970.
 * @returns the due time of the next one, milliseconds since 1970.
 */
export async function writeShareSuccess(
  begun: number,
  counts: ShareResult['counts'],
): Promise<number> {
  const next = readClock() + POLL
  const { due } = await shareResult.change((last) => ({
    ...INITIAL_SHARE,
    counts,
    lastSuccess: instantAt(begun),
    // A change during the round has asked for an earlier one.
    due: last.due ?? instantAt(next),
  }))
  return millisecondsOf(due) ?? next
}

/**
 * Writes why a round failed, and when it is tried again.
 * @param wait at least so many milliseconds, as the server says; `null` if it says nothing.
 * @returns the due time, milliseconds since 1970; `null` where only the user can go on.
 */
export async function writeShareTrouble(
  trouble: ShareTrouble,
  seen: string,
  wait: number | null,
): Promise<number | null> {
  const { due } = await shareResult.change((last) => {
    const pause = Math.min(Math.max(waitAfter(last.failures), wait ?? 0), LONGEST_WAIT)
    const due = ONLY_USER.includes(trouble) ? null : instantAt(readClock() + pause)
    return { ...last, trouble, seen, failures: last.failures + 1, due }
  })
  return millisecondsOf(due)
}
