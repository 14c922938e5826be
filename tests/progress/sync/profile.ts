import { vi } from 'vitest'
import { bytesOf } from '../../../lib/progress/storage/bytes'
import type { Items } from '../../../lib/progress/sync/items'
import { areaOf, eventOf } from '../fakeArea'

/** What a browser's synced storage takes (Chromium's figures). */
const QUOTA = { item: 8_192, all: 102_400, items: 512, aMinute: 120, anHour: 1_800 }

/** What every clock says, milliseconds since 1970. */
export const clock = { now: 0 }

/** From here on the extension's code goes by `clock`. */
export function startClock(): void {
  clock.now = 1.77e12
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() =>
    Temporal.Instant.fromEpochMilliseconds(clock.now),
  )
}

/** What stands between a profile and its browser's synced storage. */
export interface Line {
  /** Is asked before each write; what it throws, the browser says. */
  readonly fails: () => void
  /** Is told of each write; `undefined` where an item was removed. */
  readonly wrote: (items: Items) => void
}

const GOOD_LINE: Line = { fails: () => {}, wrote: () => {} }

/** @throws Error in the browser's words where it would not take these items. */
function expectRoom(items: Items): void {
  const sizes = Object.entries(items).map(([key, value]) => bytesOf(key, value))
  if (sizes.some((size) => size > QUOTA.item))
    throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded')
  if (sizes.length > QUOTA.items) throw new Error('MAX_ITEMS quota exceeded')
  if (sizes.reduce((sum, size) => sum + size, 0) > QUOTA.all) {
    throw new Error('QUOTA_BYTES quota exceeded')
  }
}

/** A profile of a browser with the extension's own code in it, wired as its background wires it. */
export async function openProfile(line: Line = GOOD_LINE) {
  /** When it wrote to the synced storage, milliseconds. */
  const writes: number[] = []
  const local = areaOf()
  const session = areaOf()
  const sync = areaOf((items) => {
    const since = (span: number) => writes.filter((at) => at > clock.now - span && at <= clock.now)
    if (since(60_000).length >= QUOTA.aMinute || since(3_600_000).length >= QUOTA.anHour) {
      throw new Error('MAX_WRITE_OPERATIONS quota exceeded')
    }
    expectRoom(items())
    writes.push(clock.now)
    line.fails()
  }, line.wrote)
  let rung = 0
  /** When they ring, by name, milliseconds since 1970. */
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
  vi.resetModules()
  vi.doMock('../../../lib/browser', () => ({ browser }))
  const [{ scheduleSync }, sync_, state, change, current, survey] = await Promise.all([
    import('../../../lib/progress/sync/schedule'),
    import('../../../lib/progress/sync/syncOnce'),
    import('../../../lib/progress/sync/state'),
    import('../../../lib/progress/facilities/updateFacility'),
    import('../../../lib/progress/facilities/currentFacility'),
    import('../../../lib/progress/facilities/scanFacilities'),
  ])
  scheduleSync()
  /** What it had in mind is forgotten; it starts again with the next event. */
  const endBackground = () => {
    for (const event of [local.onChanged, sync.onChanged, onAlarm, onStartup]) event.forget()
    scheduleSync()
  }
  return {
    local,
    sync,
    alarms,
    writes,
    ...sync_,
    ...state,
    ...change,
    ...current,
    ...survey,
    endBackground,
    startBrowser: () => {
      endBackground()
      // Browsers may forget alarms.
      alarms.clear()
      onStartup.tell()
    },
    /** How often it rang. */
    rung: () => rung,
    /** Rings where it is time, by the profile's clock. */
    ring: () => {
      const late = [...alarms].filter(([, when]) => when <= clock.now)
      for (const [name] of late) {
        alarms.delete(name)
        onAlarm.tell({ name })
      }
      rung += late.length
      return late.length > 0
    },
  }
}

export type SimulatedProfile = Awaited<ReturnType<typeof openProfile>>

/** Waits until nothing of the extension's code goes on in these profiles. */
export async function settled(profiles: readonly SimulatedProfile[]): Promise<void> {
  const calls = () =>
    profiles.reduce((sum, { local, sync }) => sum + local.calls() + sync.calls(), 0)
  for (let before = -1, isQuiet = false; !isQuiet; ) {
    await new Promise((resolve) => setImmediate(resolve))
    const { held = [], pending = [] } = await navigator.locks.query()
    const now = calls()
    isQuiet = now === before && held.length + pending.length === 0
    before = now
  }
}

/** Lets time go by and alarms ring, until none is set or the time is over. */
export async function pass(milliseconds: number, ...profiles: readonly SimulatedProfile[]) {
  const end = clock.now + milliseconds
  await settled(profiles)
  for (; clock.now < end; clock.now = Math.min(end, clock.now + 1_000)) {
    for (const profile of profiles) if (profile.ring()) await settled(profiles)
  }
  await settled(profiles)
}
