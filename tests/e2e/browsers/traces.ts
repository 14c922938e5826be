/**
 * The state that a test leaves in a browser, seen from a page of the extension without code of ours.
 * The functions are sent there as text, so each may use nothing but its arguments and the platform.
 */

/** An area of the extension's storage, by key. */
type Stored = Record<string, unknown>

export type Traces = {
  local: Stored
  session: Stored
  sync: Stored
  databases: (string | undefined)[]
  caches: string[]
  alarms: string[]
  /** Permissions that were granted after the installation. */
  given: string[]
  badge: string
  /** The running parts of the extension, such as `BACKGROUND`, without the inspecting page. */
  running: string[]
  /** Number of open tabs, without the inspecting one. */
  tabs: number
}

/** The state of a browser before each file of tests: one empty tab. */
export const NO_TRACES: Traces = {
  local: {},
  session: {},
  sync: {},
  databases: [],
  caches: [],
  alarms: [],
  given: [],
  badge: '',
  running: [],
  tabs: 1,
}

export async function readTraces(): Promise<Traces> {
  const { storage, alarms, permissions, action, runtime, tabs } =
    Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
  const { optional_permissions: optional = [] } = runtime.getManifest()
  const held = await permissions.getAll()
  const contexts: { contextType: string; documentUrl?: string }[] = await runtime.getContexts({})
  const all: { name: string }[] = await alarms.getAll()
  return {
    local: await storage.local.get(null),
    session: await storage.session.get(null),
    sync: await storage.sync.get(null),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    alarms: all.map(({ name }) => name),
    given: [
      ...held.permissions.filter((name: string) => optional.includes(name)),
      ...(held.data_collection ?? []),
    ],
    badge: await action.getBadgeText({}),
    running: contexts
      .filter(({ documentUrl }) => documentUrl !== location.href)
      .map(({ contextType }) => contextType),
    tabs: (await tabs.query({})).length - 1,
  }
}

/**
 * Holds the extension's write lock as long as the page is open, so that a background that wakes up
 * meanwhile cannot store anything.
 */
export function holdWrites(): Promise<void> {
  return new Promise((resolve) => {
    navigator.locks.request('progress', () => {
      resolve()
      return new Promise(() => {})
    })
  })
}

/** Removes all state that a page of the extension can remove. */
export async function removeTraces(): Promise<void> {
  const { storage, alarms, permissions, action, runtime } =
    Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
  const { optional_permissions: optional = [] } = runtime.getManifest()
  await Promise.all([storage.local.clear(), storage.session.clear(), storage.sync.clear()])
  await alarms.clearAll()
  const { data_collection: data } = await permissions.getAll()
  await permissions.remove({ permissions: optional, ...(data ? { data_collection: data } : {}) })
  await action.setBadgeText({ text: '' })
  for (const name of await caches.keys()) await caches.delete(name)
  localStorage.clear()
}

/** Removes the databases; waits until they are closed. */
export async function removeDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = resolve
      request.onerror = reject
    })
  }
}

/** Starts the background, as the installation did. It stores nothing before the page is closed. */
export async function wakeBackground(): Promise<void> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
  await runtime.sendMessage({ type: 'wake' })
}
