/*
 * The stored state of 同期 in this profile: the switch, the due time and the result of the last run.
 * `schedule.ts` draws its states:
 *   off       the switch is off
 *   idle      the switch is on, `due` is null
 *   waiting   the switch is on, `due` is set; after a failure `failures` and `trouble` as well
 *   running   as idle; the Web Lock in `syncOnce.ts` is taken
 */

import * as z from 'zod/mini'
import { browser } from '../../browser'
import { readClock } from '../facility/stamp'
import { locked, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'
import { storedItem } from '../storage/storedItem'
import { instantAt, isPending, millisecondsOf, waitAfter } from './runTimes'

/**
 * Debounce of changes, milliseconds. Each 同期 writes at most twice: 24 writes a minute and 1,440
 * an hour, where the browsers allow 120 and 1,800.
 */
const DEBOUNCE = 5_000

/** Whether 同期 is switched on in this profile. */
const setting = storedItem('sync', z.object({ version: z.literal(1), on: z.boolean() }), {
  version: 1,
  on: false,
})

const count = z.int().check(z.nonnegative())
const moment = z.nullable(z.iso.datetime())

const result = z.object({
  version: z.literal(1),
  /**
   * When the last run that succeeded, wrote to the synced storage, or received something new began,
   * ISO 8601. What is changed during a run is after it.
   */
  at: moment,
  sentAt: moment,
  receivedAt: moment,
  /** Number of facilities in the synced storage after the last success, under its stored name. */
  travelling: count,
  /** Number of facilities that are not or not completely in it. */
  unfitCount: count,
  /**
   * Why the last run failed. `busy`: the browser's rate limit is reached. `full`: the quota of the
   * synced storage is exceeded. `localFull`: that of the local storage. `failed`: any other reason.
   * Or why 同期 was switched off without the user: `emptied`: another profile has emptied the
   * synced storage. `withdrawn`: the consent was withdrawn.
   */
  trouble: z.nullable(z.enum(['busy', 'full', 'localFull', 'failed', 'emptied', 'withdrawn'])),
  /** Number of failures in a row. */
  failures: count,
  /** When the next run is due, ISO 8601; `null` while idle or running. */
  due: moment,
})

export type SyncResult = z.infer<typeof result>
export type SyncTrouble = NonNullable<SyncResult['trouble']>

/** The state of 同期, as its page shows it. */
export interface SyncState extends Omit<SyncResult, 'version'> {
  readonly on: boolean
}

/** The result of a successful run. */
export interface SyncSuccess extends Pick<SyncResult, 'travelling' | 'unfitCount'> {
  /** When it began, milliseconds since 1970. */
  readonly begun: number
  readonly sent: boolean
  readonly received: boolean
}

const INITIAL: SyncResult = {
  version: 1,
  at: null,
  sentAt: null,
  receivedAt: null,
  travelling: 0,
  unfitCount: 0,
  trouble: null,
  failures: 0,
  due: null,
}

/** The result of the last 同期, and the time of the next one. */
const lastResult = storedItem('syncState', result, INITIAL)

/** Reads whether 同期 is on, and the result of the last run. It is off by default. */
export async function readSync(): Promise<SyncState> {
  const stored = await browser.storage.local.get([setting.key, lastResult.key])
  const { version: _, ...last } = lastResult.parse(stored[lastResult.key])
  return { on: setting.parse(stored[setting.key]).on, ...last }
}

/** Reads whether 同期 is on. */
export async function readSwitch(): Promise<boolean> {
  return (await setting.read()).on
}

/**
 * Switches 同期 on or off. While it is off nothing is read or written; the synced storage stays as
 * it is.
 * @param trouble why it was switched off without the user.
 */
export async function switchSync(on: boolean, trouble: SyncTrouble | null = null): Promise<void> {
  await locked(async () => {
    const state = { ...INITIAL, trouble }
    await setItems({ [setting.key]: { version: 1, on }, [lastResult.key]: state })
  })
}

/** Calls `onChange` after a change of the switch or the result, even by this page. */
export function watchSync(onChange: () => void): void {
  onStoredKey((key) => key === setting.key || key === lastResult.key, onChange)
}

/** Calls `onChange` after 同期 was switched on or off. */
export function watchSwitch(onChange: (on: boolean) => void): void {
  setting.watch(({ on }) => onChange(on))
}

/** Calls `onIdle` after the due time was cleared: a run begins, perhaps in another page. */
export function watchIdle(onIdle: () => void): void {
  lastResult.watch(({ due }) => {
    if (due === null) onIdle()
  })
}

/**
 * Reads the due time, or makes one after the debounce if none is pending.
 * @returns milliseconds since 1970.
 */
export async function readDue(): Promise<number> {
  const due = millisecondsOf((await readSync()).due)
  return isPending(due) ? due : readClock() + DEBOUNCE
}

/**
 * Writes the due time.
 * @param due milliseconds since 1970.
 */
export async function writeDue(due: number): Promise<void> {
  await lastResult.change((last) => ({ ...last, due: instantAt(due) }))
}

/** Clears the due time, as a run begins: later changes wait for the next run. */
export async function writeBegun(): Promise<void> {
  await lastResult.change((last) => ({ ...last, due: null }))
}

/** Writes the result of a successful run. */
export async function writeSuccess(success: SyncSuccess): Promise<void> {
  const { begun, sent, received, ...counts } = success
  const at = instantAt(begun)
  await lastResult.change(({ sentAt, receivedAt, due }) => ({
    ...INITIAL,
    ...counts,
    at,
    sentAt: sent ? at : sentAt,
    receivedAt: received ? at : receivedAt,
    due,
  }))
}

/**
 * Writes the failure of a run and the due time of its retry.
 * @returns the due time, milliseconds since 1970.
 */
export async function writeTrouble(trouble: SyncTrouble): Promise<number> {
  const { due } = await lastResult.change((last) => {
    const due = instantAt(readClock() + waitAfter(last.failures))
    return { ...last, trouble, failures: last.failures + 1, due }
  })
  return millisecondsOf(due) ?? readClock()
}
