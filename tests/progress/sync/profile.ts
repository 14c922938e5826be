import { vi } from 'vitest'
import { bytesOf } from '../../../lib/progress/storage/bytes'
import type { Items } from '../../../lib/progress/sync/pieces'
import { areaOf, eventOf } from '../fakeArea'

/** Limits of a browser's synced storage (Chromium's figures). */
const QUOTA = { item: 8_192, all: 102_400, items: 512, aMinute: 120, anHour: 1_800 }

/** The time of every clock, milliseconds since 1970. */
export const clock = { now: 0 }

/** From here on the extension's code uses `clock`. */
export function startClock(): void {
  clock.now = 1.77e12
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() =>
    Temporal.Instant.fromEpochMilliseconds(clock.now),
  )
}

/** The connection between a profile and its browser's synced storage. */
export interface Connection {
  /** Called before each write; the browser fails with what it throws. */
  readonly fails: () => void
  /** Called after each write; `undefined` for a removed item. */
  readonly wrote: (items: Items) => void
}

const GOOD_CONNECTION: Connection = { fails: () => {}, wrote: () => {} }

/** @throws Error with the browser's text if these items exceed its quota. */
function expectSpace(items: Items): void {
  const sizes = Object.entries(items).map(([key, value]) => bytesOf(key, value))
  if (sizes.some((size) => size > QUOTA.item))
    throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded')
  if (sizes.length > QUOTA.items) throw new Error('MAX_ITEMS quota exceeded')
  if (sizes.reduce((sum, size) => sum + size, 0) > QUOTA.all) {
    throw new Error('QUOTA_BYTES quota exceeded')
  }
}

/** Loads the extension's own code anew, with this browser for its own. */
async function loadExtension(browser: object) {
  vi.resetModules()
  vi.doMock('../../../lib/browser', () => ({ browser }))
  const [{ scheduleSync }, sync, plan, state, change, current, scan] = await Promise.all([
    import('../../../lib/progress/sync/schedule'),
    import('../../../lib/progress/sync/syncOnce'),
    import('../../../lib/progress/sync/planNow'),
    import('../../../lib/progress/sync/state'),
    import('../../../lib/progress/facilityStore/updateFacility'),
    import('../../../lib/progress/facilityStore/currentFacility'),
    import('../../../lib/progress/facilityStore/scanFacilities'),
  ])
  const engine = { ...sync, ...plan }
  return { schedule: scheduleSync, engine, ...sync, ...state, ...change, ...current, ...scan }
}

/** A profile of a browser that runs the extension's own code, as its background does. */
export async function openProfile(connection: Connection = GOOD_CONNECTION) {
  /** The times of its writes to the synced storage, milliseconds. */
  const writes: number[] = []
  const local = areaOf()
  const session = areaOf()
  session.put({ sound: true })
  const sync = areaOf((items) => {
    const since = (span: number) => writes.filter((at) => at > clock.now - span && at <= clock.now)
    if (since(60_000).length >= QUOTA.aMinute || since(3_600_000).length >= QUOTA.anHour) {
      throw new Error('MAX_WRITE_OPERATIONS quota exceeded')
    }
    expectSpace(items())
    writes.push(clock.now)
    connection.fails()
  }, connection.wrote)
  let fired = 0
  /** The times of alarms by name, milliseconds since 1970. */
  const alarms = new Map<string, number>()
  const onAlarm = eventOf<{ name: string }>()
  const onStartup = eventOf<void>()
  const browser = {
    storage: { local: local.api, session: session.api, sync: sync.api },
    alarms: {
      onAlarm,
      create: async (name: string, { when }: { when: number }) => void alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
    },
    runtime: { onStartup, onInstalled: eventOf<void>() },
  }
  const { schedule, engine, ...functions } = await loadExtension(browser)
  const scheduleSync = () => schedule(async () => engine)
  scheduleSync()
  /** Ends the background, which loses its memory, and starts it again. */
  const endBackground = () => {
    for (const event of [local.onChanged, sync.onChanged, onAlarm, onStartup]) event.removeAll()
    scheduleSync()
  }
  return {
    local,
    sync,
    alarms,
    writes,
    ...functions,
    endBackground,
    startBrowser: () => {
      endBackground()
      // Browsers may forget alarms.
      alarms.clear()
      onStartup.emit()
    },
    /** The number of alarms that fired. */
    fired: () => fired,
    /** Fires the alarms that are due. */
    fireAlarms: () => {
      const late = [...alarms].filter(([, when]) => when <= clock.now)
      for (const [name] of late) {
        alarms.delete(name)
        onAlarm.emit({ name })
      }
      fired += late.length
      return late.length > 0
    },
  }
}

export type SimulatedProfile = Awaited<ReturnType<typeof openProfile>>

/** A lock whose holder calls no storage for so many turns of the event loop is never released. */
const IDLE_TURNS = 10_000

/**
 * Waits until these profiles have no work in progress.
 * @throws Error where a lock is held and nothing happens any more.
 */
export async function untilSettled(profiles: readonly SimulatedProfile[]): Promise<void> {
  const calls = () =>
    profiles.reduce((sum, { local, sync }) => sum + local.calls() + sync.calls(), 0)
  for (let before = -1, idleTurns = 0; ; ) {
    await new Promise((resolve) => setImmediate(resolve))
    const { held = [], pending = [] } = await navigator.locks.query()
    const now = calls()
    idleTurns = now === before ? idleTurns + 1 : 0
    before = now
    const locks = [...held, ...pending].map(({ name }) => name)
    if (idleTurns > 0 && locks.length === 0) return
    if (idleTurns > IDLE_TURNS) throw new Error(`Never released: ${locks.join(', ')}`)
  }
}

/** Lets time pass and fires the alarms that become due. */
export async function passTime(milliseconds: number, ...profiles: readonly SimulatedProfile[]) {
  const end = clock.now + milliseconds
  await untilSettled(profiles)
  for (; clock.now < end; clock.now = Math.min(end, clock.now + 1_000)) {
    for (const profile of profiles) if (profile.fireAlarms()) await untilSettled(profiles)
  }
  await untilSettled(profiles)
}
