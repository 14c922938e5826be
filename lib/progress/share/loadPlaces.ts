import { once } from '../../async/once'
import type { SyncEngine } from '../sync/schedule'
import type { ShareEngine } from './syncFolder'

/** 同期 and the shared folder, in a script of their own: most people use neither. */
interface Places extends SyncEngine, ShareEngine {}

/** Where the script leaves them. */
const GLOBAL = 'junbiPlaces'
const SCRIPT = '/places.js'

/** What a service worker has and a page does not. */
declare function importScripts(...urls: string[]): void

/**
 * Call it when the background starts. Chromium's service worker can load a script only if it was imported
 * while the worker was installed: then the browser keeps it, and it can be imported again at any time.
 * @returns a function that loads the script at its first call.
 */
export function loadPlaces(): () => Promise<Places> {
  if (!import.meta.env.FIREFOX) addEventListener('install', () => importScripts(SCRIPT))
  return once(async () => {
    if (import.meta.env.FIREFOX) await addScript()
    else importScripts(SCRIPT)
    const places: Places | undefined = Reflect.get(globalThis, GLOBAL)
    if (places === undefined) throw new Error(`${SCRIPT} has not run`)
    return places
  })
}

/** Called by the script. */
export function offerPlaces(places: Places): void {
  Reflect.set(globalThis, GLOBAL, places)
}

async function addScript(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const script = document.createElement('script')
  script.src = SCRIPT
  script.onload = resolve
  script.onerror = () => reject(new Error(`${SCRIPT} cannot be loaded`))
  document.head.append(script)
  await promise
}
