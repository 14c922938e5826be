/**
 * What a test leaves in a browser, as a page of the extension sees it that runs no code of ours. The
 * functions travel there as text, so each may use nothing but its arguments and the platform.
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
  /** Permissions that a person gave after the installation. */
  given: string[]
  badge: string
  /** What of the extension runs, such as `BACKGROUND`, the page that looks left out. */
  running: string[]
  /** How many tabs are open, the one that looks left out. */
  tabs: number
}

/** As a browser is handed to the next file of tests: with one empty tab. */
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
 * Takes the lock under which all of the extension writes, and holds it for as long as the page is
 * open: a background that wakes up meanwhile cannot store anything.
 */
export function holdWrites(): Promise<void> {
  return new Promise((resolve) => {
    navigator.locks.request('progress', () => {
      resolve()
      return new Promise(() => {})
    })
  })
}

/** Removes all that a page of the extension can remove. */
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

/** Removes the databases; waits for whoever has one open. */
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
