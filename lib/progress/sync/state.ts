import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'
import { storedItem } from '../storage/storedItem'

/**
 * Changes are gathered for so long, milliseconds. Each 同期 writes twice at most: that makes 24 writes
 * a minute and 1,440 an hour, where the browsers take 120 and 1,800.
 */
const GATHERED = 5_000
/** After a failure: 1 minute, then twice as long each time, up to an hour. */
const MINUTE = 60_000
const LONGEST = 60 * MINUTE

/** Whether 同期 is switched on in this profile. */
const setting = storedItem('sync', z.object({ version: z.literal(1), on: z.boolean() }), {
  version: 1,
  on: false,
})

const count = z.int().check(z.nonnegative())
const moment = z.nullable(z.iso.datetime())

const result = z.object({
  version: z.literal(1),
  /** When it last succeeded, wrote there, and took in something new, ISO 8601. */
  at: moment,
  sentAt: moment,
  receivedAt: moment,
  /** How many facilities are in the synced storage since then. */
  travelling: count,
  /** How many are not, or not all of them. */
  unfitCount: count,
  /**
   * Why the last one failed. `busy`: the browser takes no more writes for now. `quotaError`: the synced
   * storage is full. `localFull`: this profile's is. `failed`: anything else. Why it was switched off
   * without this person: `emptied`, all was removed elsewhere; `withdrawn`, the browser does not allow
   * it any more.
   */
  trouble: z.nullable(z.enum(['busy', 'full', 'localFull', 'failed', 'emptied', 'withdrawn'])),
  /** How many failed one after the other. */
  failures: count,
  /** When the next one is due, ISO 8601; `null` where nothing waits. */
  due: moment,
})

export type SyncResult = z.infer<typeof result>
export type SyncTrouble = NonNullable<SyncResult['trouble']>

/** What a person sees of 同期. */
export interface SyncState extends Omit<SyncResult, 'version'> {
  readonly on: boolean
}

/** What came of a 同期 that succeeded. */
export interface SyncSuccess extends Pick<SyncResult, 'travelling' | 'unfitCount'> {
  readonly sent: boolean
  readonly received: boolean
}

const NOTHING_YET: SyncResult = {
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

/** What came of the last 同期, and when the next one is due. */
const lastResult = storedItem('syncState', result, NOTHING_YET)

/** @returns whether 同期 is on, which it is not until a person says so, and what came of the last one. */
export async function readSync(): Promise<SyncState> {
  const stored = await browser.storage.local.get([setting.key, lastResult.key])
  const { version: _, ...last } = lastResult.parse(stored[lastResult.key])
  return { on: setting.parse(stored[setting.key]).on, ...last }
}

/** @returns whether 同期 is on. */
export async function readSwitch(): Promise<boolean> {
  return (await setting.read()).on
}

/**
 * Switches 同期 on or off. Off, nothing is written or read; what is in the synced storage stays.
 * @param trouble why, where it was not this person who did.
 */
export async function switchSync(on: boolean, trouble: SyncTrouble | null = null): Promise<void> {
  await locked(async () => {
    const state = { ...NOTHING_YET, trouble }
    await setItems({ [setting.key]: { version: 1, on }, [lastResult.key]: state })
  })
}

/** Calls `onChange` after 同期 was switched, or something came of it: also where that was done here. */
export function watchSync(onChange: () => void): void {
  onStoredKey((key) => key === setting.key || key === lastResult.key, onChange)
}

/** Calls `onChange` after 同期 was switched. */
export function watchSwitch(onChange: (on: boolean) => void): void {
  setting.watch(({ on }) => onChange(on))
}

/** Calls `onIdle` after none is due any more, as where a person had it done. */
export function watchIdle(onIdle: () => void): void {
  lastResult.watch(({ due }) => {
    if (due === null) onIdle()
  })
}

/** @returns when a 同期 is due, soon or when it was already, milliseconds since 1970. */
export async function readDue(): Promise<number> {
  const { due } = await readSync()
  const kept = due === null ? null : millisecondsOf(due)
  return kept !== null && isAhead(kept) ? kept : now() + GATHERED
}

/**
 * Keeps that a 同期 is due.
 * @param due milliseconds since 1970.
 */
export async function writeDue(due: number): Promise<void> {
  await lastResult.change((last) => ({ ...last, due: instantAt(due) }))
}

/**
 * @param due milliseconds since 1970.
 * @returns whether it will still be done: the browser may be late by half a minute, but not where the
 * time has long passed, as when it was closed, nor where that was set by a clock that was wrong.
 */
export function isAhead(due: number): boolean {
  return due > now() - MINUTE && due <= now() + LONGEST
}

/** Keeps that none is due any more, since one begins: what is changed from here on is for the next one. */
export async function writeBegun(): Promise<void> {
  await lastResult.change((last) => ({ ...last, due: null }))
}

/** Keeps that a 同期 succeeded, and what came of it. */
export async function writeSuccess({ sent, received, ...counts }: SyncSuccess): Promise<void> {
  const at = instantAt(now())
  await lastResult.change(({ sentAt, receivedAt, due }) => ({
    ...NOTHING_YET,
    ...counts,
    at,
    sentAt: sent ? at : sentAt,
    receivedAt: received ? at : receivedAt,
    due,
  }))
}

/**
 * Keeps that a 同期 failed, and that the next one is due later each time.
 * @returns when, milliseconds since 1970.
 */
export async function writeTrouble(trouble: SyncTrouble): Promise<number> {
  const { due } = await lastResult.change((last) => {
    const wait = Math.min(MINUTE * 2 ** last.failures, LONGEST)
    return { ...last, trouble, failures: last.failures + 1, due: instantAt(now() + wait) }
  })
  return due === null ? now() : millisecondsOf(due)
}

function now(): number {
  return Temporal.Now.instant().epochMilliseconds
}

/** Always with three digits of a second, so that texts stand in the order of time. */
function instantAt(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({
    fractionalSecondDigits: 3,
  })
}

function millisecondsOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds
}
