import { vi } from 'vitest'
import { bytesOf, type Items } from '../../lib/progress/syncItem'

/** What a browser's synced storage takes (Chromium's figures). */
const QUOTA = { item: 8_192, all: 102_400, items: 512, aMinute: 120, anHour: 1_800 }

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>
type Listener<T> = (told: T) => void

/** An event of the browser; those that listen are forgotten with the background. */
function eventOf<T>() {
  const listeners = new Set<Listener<T>>()
  return {
    addListener: (listener: Listener<T>) => void listeners.add(listener),
    tell: (told: T) => {
      for (const listener of listeners) listener(told)
    },
    forget: () => listeners.clear(),
  }
}

/** What stands between a profile and its browser's synced storage. */
export interface Line {
  /** Is asked before each write; what it throws, the browser says. */
  readonly fails: () => void
  /** Is told of each write; `undefined` where an item was removed. */
  readonly wrote: (items: Items) => void
}

const GOOD_LINE: Line = { fails: () => {}, wrote: () => {} }

/** A storage area that clones what goes in and out, and tells of changes as browsers do. */
function areaOf(before: (items: () => Items) => void, wrote: (items: Items) => void) {
  const items = new Map<string, unknown>()
  const onChanged = eventOf<Changes>()
  /** Counts everything that was asked of it. */
  let calls = 0
  const put = (written: Readonly<Record<string, unknown>>) => {
    const changes: Changes = {}
    for (const [key, value] of Object.entries(written)) {
      const oldValue = items.get(key)
      if (JSON.stringify(oldValue) === JSON.stringify(value)) continue
      changes[key] = { oldValue, newValue: structuredClone(value) }
      if (value === undefined) items.delete(key)
      else items.set(key, structuredClone(value))
    }
    if (Object.keys(changes).length > 0) queueMicrotask(() => onChanged.tell(changes))
  }
  const all = (): Record<string, unknown> => structuredClone(Object.fromEntries(items))
  return {
    onChanged,
    /** As another end of the browser does: nobody is asked, all are told. */
    put,
    all,
    keys: () => [...items.keys()],
    calls: () => calls,
    api: {
      onChanged,
      get: async (wanted: null | string | readonly string[]) => {
        calls += 1
        if (wanted === null) return all()
        const keys = typeof wanted === 'string' ? [wanted] : wanted
        return structuredClone(
          Object.fromEntries(
            keys.filter((key) => items.has(key)).map((key) => [key, items.get(key)]),
          ),
        )
      },
      set: async (written: Readonly<Record<string, unknown>>) => {
        calls += 1
        before(() => ({ ...Object.fromEntries(items), ...written }))
        put(written)
        wrote(written)
      },
      remove: async (wanted: string | readonly string[]) => {
        calls += 1
        before(() => Object.fromEntries(items))
        const keys = typeof wanted === 'string' ? [wanted] : wanted
        const removed = Object.fromEntries(keys.map((key) => [key, undefined]))
        put(removed)
        wrote(removed)
      },
    },
  }
}

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
export async function openProfile(clock: { readonly now: number }, line: Line = GOOD_LINE) {
  /** When it wrote to the synced storage, milliseconds. */
  const writes: number[] = []
  const local = areaOf(
    () => {},
    () => {},
  )
  const sync = areaOf((items) => {
    const since = (span: number) => writes.filter((at) => at > clock.now - span && at <= clock.now)
    if (since(60_000).length >= QUOTA.aMinute || since(3_600_000).length >= QUOTA.anHour) {
      throw new Error('MAX_WRITE_OPERATIONS quota exceeded')
    }
    expectRoom(items())
    writes.push(clock.now)
    line.fails()
  }, line.wrote)
  const alarm: { when: number | null } = { when: null }
  const onAlarm = eventOf<{ name: string }>()
  const onStartup = eventOf<void>()
  const browser = {
    storage: { local: local.api, sync: sync.api },
    alarms: {
      onAlarm,
      create: async (_: string, { when }: { when: number }) => {
        alarm.when = when
      },
      clear: async () => {
        alarm.when = null
      },
    },
    runtime: { onStartup, onInstalled: eventOf<void>() },
  }
  vi.resetModules()
  vi.doMock('../../lib/browser', () => ({ browser }))
  const [{ watchForSync }, sync_, state, change, current, survey] = await Promise.all([
    import('../../lib/progress/syncWatch'),
    import('../../lib/progress/sync'),
    import('../../lib/progress/syncState'),
    import('../../lib/progress/change'),
    import('../../lib/progress/current'),
    import('../../lib/progress/survey'),
  ])
  watchForSync()
  /** What it had in mind is forgotten; it starts again with the next event. */
  const endBackground = () => {
    for (const event of [local.onChanged, sync.onChanged, onAlarm, onStartup]) event.forget()
    watchForSync()
  }
  return {
    local,
    sync,
    alarm,
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
      alarm.when = null
      onStartup.tell()
    },
    /** Rings where it is time, by the profile's clock. */
    ring: () => {
      if (alarm.when === null || alarm.when > clock.now) return false
      alarm.when = null
      onAlarm.tell({ name: 'sync' })
      return true
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
