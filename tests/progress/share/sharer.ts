import { AsyncLocalStorage } from 'node:async_hooks'
import { vi } from 'vitest'
import type { Around } from '../../../lib/webdav/access'
import type { fakeServer } from '../../webdav/fakeServer'
import { areaOf, eventOf } from '../fakeArea'

type Server = ReturnType<typeof fakeServer>

/** The machine that the code at hand runs on. */
const machine = new AsyncLocalStorage<{ readonly name: string; readonly clock: () => number }>()
const { locks } = navigator

/** From here on each machine has its own clock and its own Web Locks. */
export function separateMachines(): void {
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() =>
    Temporal.Instant.fromEpochMilliseconds(machine.getStore()?.clock() ?? 1.79e12),
  )
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue({
    query: () => locks.query(),
    request: (name: string, ...more: [never]) =>
      locks.request(`${machine.getStore()?.name} ${name}`, ...more),
  })
}

interface Options {
  readonly role?: 'facility' | 'list'
  /** How far its clock is from the server's, milliseconds. */
  readonly ahead?: number
  /** Between its requests and the server. */
  readonly around?: Around
}

/** Loads the extension's own code, for a browser of its own. */
async function loadCode(browser: unknown, around: Around) {
  vi.resetModules()
  vi.doMock('../../../lib/browser', () => ({ browser }))
  vi.doMock('../../../lib/progress/share/folderAround', () => ({ folderAround: around }))
  const [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = await Promise.all([
    import('../../../lib/progress/share/syncFolder'),
    import('../../../lib/progress/share/switchShare'),
    import('../../../lib/progress/share/state'),
    import('../../../lib/progress/share/work'),
    import('../../../lib/progress/share/sameCode'),
    import('../../../lib/progress/share/otherNotes'),
    import('../../../lib/progress/share/otherNotesIn'),
    import('../../../lib/progress/facilityStore/updateFacility'),
    import('../../../lib/progress/facilityStore/scanFacilities'),
    import('../../../lib/progress/share/handover/putGuide'),
    import('../../../lib/progress/share/handover/sharedGuides'),
    import('../../../lib/progress/share/handover/lookAtHandover'),
    import('../../../lib/progress/share/handover/putAssignments'),
    import('../../../lib/progress/share/handover/sharedForms'),
    import('../../../lib/progress/assignments/storedForms'),
  ])
  return {
    ...a,
    ...b,
    ...c,
    ...d,
    ...e,
    ...f,
    ...g,
    ...h,
    ...i,
    ...j,
    ...k,
    ...l,
    ...m,
    ...n,
    ...o,
  }
}

/** A machine with the extension's own code and a shared folder, which is switched on. */
export async function openSharer(server: Server, name: string, options: Options = {}) {
  const { role = 'list', ahead = 0, around = server.around } = options
  const local = areaOf()
  const session = areaOf()
  session.put({ sound: true })
  const alarms = new Map<string, number>()
  const permissions = { isGranted: true }
  const browser = {
    storage: { local: local.api, session: session.api, sync: areaOf().api },
    alarms: {
      onAlarm: eventOf<{ name: string }>(),
      create: async (alarm: string, { when }: { when: number }) => void alarms.set(alarm, when),
      clear: async (alarm: string) => alarms.delete(alarm),
    },
    permissions: { contains: async () => permissions.isGranted },
    runtime: { onStartup: eventOf<void>(), onInstalled: eventOf<void>() },
  }
  const here = { name, clock: () => server.clock.now + ahead }
  const loaded = await loadCode(browser, around)
  /** Runs on this machine. */
  const run = <T>(work: () => Promise<T>) => machine.run(here, work)
  /** The ids of facilities that changed since the last note, as the background notes them. */
  const changed = new Set<string>()
  local.onChanged.addListener((changes) => {
    for (const key of Object.keys(changes)) {
      if (key.startsWith('facility:')) changed.add(key.slice('facility:'.length))
    }
  })
  const sharer = {
    name,
    local,
    alarms,
    permissions,
    code: loaded,
    run,
    state: () => run(() => loaded.readShare()),
    /** By id: unlike a browser, the fake storage has no order of keys for those added in one moment. */
    facilities: () =>
      run(async () =>
        (await loaded.scanFacilities()).facilities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    add: (attributes: Parameters<typeof loaded.addFacility>[0]) =>
      run(() => loaded.addFacility(attributes)),
    change: (id: string, change: Parameters<typeof loaded.updateFacility>[1]) =>
      run(() => loaded.updateFacility(id, change)),
    /** Runs a round, after the background has noted what changed. */
    sync: () =>
      run(async () => {
        const ids = [...changed]
        changed.clear()
        if (ids.length > 0) await loaded.noteChanged(ids)
        await loaded.syncFolderNow()
        return loaded.readShare()
      }),
    /** Runs a round that looks for guides and assignments as well, as the page's button does. */
    look: () =>
      run(async () => {
        await loaded.askForHandover()
        await loaded.syncFolderNow()
        return loaded.readShare()
      }),
    /** Starts the browser again, which has the next round compare everything. */
    restart: () => run(() => loaded.noteAllChanged()),
  }
  await run(() => loaded.switchShareOn({ ...server.access, role }))
  return sharer
}

export type Sharer = Awaited<ReturnType<typeof openSharer>>
