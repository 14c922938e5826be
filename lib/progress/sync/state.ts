import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, setItems } from '../storage/lockedWrite'
import { onStored, onStoredKey } from '../storage/onStored'

/** Under this key stands whether 同期 is switched on in this profile. */
const SWITCH = 'sync'
/** Under this key stands what came of the last 同期, and when the next one is due. */
const STATE = 'syncState'

/**
 * Changes are gathered for so long, milliseconds. Each 同期 writes twice at most: that makes 24 writes
 * a minute and 1,440 an hour, where the browsers take 120 and 1,800.
 */
const GATHERED = 5_000
/** After a failure: 1 minute, then twice as long each time, up to an hour. */
const MINUTE = 60_000
const LONGEST = 60 * MINUTE

const setting = z.object({ version: z.literal(1), on: z.boolean() })

const count = z.int().check(z.nonnegative())
const moment = z.nullable(z.iso.datetime())

const state = z.object({
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

export type SyncResult = z.infer<typeof state>
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

/** @returns whether 同期 is on, which it is not until a person says so, and what came of the last one. */
export async function readSync(): Promise<SyncState> {
  const stored = await browser.storage.local.get([SWITCH, STATE])
  const { version: _, ...last } = resultIn(stored[STATE])
  return { on: isOn(stored[SWITCH]), ...last }
}

/** @returns whether 同期 is on. */
export async function readSwitch(): Promise<boolean> {
  return isOn((await browser.storage.local.get(SWITCH))[SWITCH])
}

/**
 * Switches 同期 on or off. Off, nothing is written or read; what is in the synced storage stays.
 * @param trouble why, where it was not this person who did.
 */
export async function switchSync(on: boolean, trouble: SyncTrouble | null = null): Promise<void> {
  await locked(async () => {
    await setItems({ [SWITCH]: { version: 1, on }, [STATE]: { ...NOTHING_YET, trouble } })
  })
}

/** Calls `onChange` after 同期 was switched, or something came of it: also where that was done here. */
export function watchSync(onChange: () => void): void {
  onStoredKey((key) => key === SWITCH || key === STATE, onChange)
}

/** Calls `onChange` after 同期 was switched. */
export function watchSwitch(onChange: (on: boolean) => void): void {
  onStored(({ [SWITCH]: change }) => {
    if (change) onChange(isOn(change.newValue))
  })
}

/** Calls `onIdle` after none is due any more, as where a person had it done. */
export function watchIdle(onIdle: () => void): void {
  onStored(({ [STATE]: change }) => {
    if (change && resultIn(change.newValue).due === null) onIdle()
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
  await changed((last) => ({ ...last, due: instantAt(due) }))
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
  await changed((last) => ({ ...last, due: null }))
}

/** Keeps that a 同期 succeeded, and what came of it. */
export async function writeSuccess({ sent, received, ...counts }: SyncSuccess): Promise<void> {
  const at = instantAt(now())
  await changed(({ sentAt, receivedAt, due }) => ({
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
  const { due } = await changed((last) => {
    const wait = Math.min(MINUTE * 2 ** last.failures, LONGEST)
    return { ...last, trouble, failures: last.failures + 1, due: instantAt(now() + wait) }
  })
  return due === null ? now() : millisecondsOf(due)
}

async function changed(change: (last: SyncResult) => SyncResult): Promise<SyncResult> {
  return locked(async () => {
    const stored = await browser.storage.local.get(STATE)
    const last = resultIn(stored[STATE])
    const next = change(last)
    if (JSON.stringify(next) !== JSON.stringify(last)) await setItems({ [STATE]: next })
    return next
  })
}

function isOn(stored: unknown): boolean {
  const parsed = setting.safeParse(stored)
  return parsed.success && parsed.data.on
}

function resultIn(stored: unknown): SyncResult {
  const parsed = state.safeParse(stored)
  return parsed.success ? parsed.data : NOTHING_YET
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
