import * as z from 'zod/mini'
import { browser } from '../browser'
import { locked, put } from './area'
import { onStoredKey } from './listen'

/** Under this key stands whether 同期 is switched on in this profile. */
const SWITCH = 'sync'
/** Under this key stands what came of the last 同期. */
const STATE = 'syncState'
/** So many that did not fit are kept by name; of the others, how many. */
const NAMED = 20

const setting = z.object({ version: z.literal(1), on: z.boolean() })

const unfit = z.object({ id: z.string(), why: z.enum(['room', 'register', 'unknown']) })

const state = z.object({
  version: z.literal(1),
  /** When it last succeeded, ISO 8601. */
  at: z.nullable(z.iso.datetime()),
  /** The first of those that are not in the synced storage, or not all of them. */
  unfit: z.array(unfit),
  /** How many those are in all. */
  unfitCount: z.int().check(z.nonnegative()),
  /**
   * Why the last one failed. `busy`: the browser takes no more writes for now. `full`: the synced
   * storage is full. `localFull`: this profile's is. `failed`: anything else.
   */
  trouble: z.nullable(z.enum(['busy', 'full', 'localFull', 'failed'])),
})

export type SyncResult = z.infer<typeof state>
export type SyncTrouble = NonNullable<SyncResult['trouble']>

/** What a person sees of 同期. */
export interface SyncState extends Omit<SyncResult, 'version'> {
  readonly on: boolean
}

const NOTHING_YET: SyncResult = { version: 1, at: null, unfit: [], unfitCount: 0, trouble: null }

/** @returns whether 同期 is on, which it is not until a person says so, and what came of the last one. */
export async function readSync(): Promise<SyncState> {
  const stored = await browser.storage.local.get([SWITCH, STATE])
  const on = setting.safeParse(stored[SWITCH])
  const { version: _, ...last } = resultIn(stored[STATE])
  return { on: on.success && on.data.on, ...last }
}

/** Switches 同期 on or off. Off, nothing is written or read; what is in the synced storage stays. */
export async function switchSync(on: boolean): Promise<void> {
  await locked(() => put({ [SWITCH]: { version: 1, on } }))
}

/** Calls `onChange` after 同期 was switched, or something came of it. */
export function watchSync(onChange: () => void): void {
  onStoredKey((key) => key === SWITCH || key === STATE, onChange)
}

/** Keeps that a 同期 succeeded, and what did not fit. */
export async function keepSuccess(all: SyncResult['unfit']): Promise<void> {
  const at = Temporal.Now.instant().toString()
  const result: SyncResult = {
    version: 1,
    at,
    unfit: all.slice(0, NAMED),
    unfitCount: all.length,
    trouble: null,
  }
  await locked(() => put({ [STATE]: result }))
}

/** Keeps that a 同期 failed; when it last succeeded stays. */
export async function keepTrouble(trouble: SyncTrouble): Promise<void> {
  await locked(async () => {
    const stored = await browser.storage.local.get(STATE)
    await put({ [STATE]: { ...resultIn(stored[STATE]), trouble } })
  })
}

function resultIn(stored: unknown): SyncResult {
  const parsed = state.safeParse(stored)
  return parsed.success ? parsed.data : NOTHING_YET
}
