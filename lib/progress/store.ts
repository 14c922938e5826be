import { browser } from '../browser'
import { type Facility, facilitySchema, newFacility } from './facility'

const FACILITY = 'facility:'
/** What could not be read is kept under its old key behind this. */
const ASIDE = 'aside:'
/** All writing is done under this lock: it is shared by all of the extension's own pages. */
const LOCK = 'progress'
const VERSION: Facility['version'] = 1

/** What is in storage: the facilities, and the keys of values that could not be read. */
export interface Stored {
  readonly facilities: readonly Facility[]
  /** Keys of values that were put aside. */
  readonly aside: readonly string[]
  /** Keys of values that a newer version wrote; they are left as they are. */
  readonly newer: readonly string[]
}

/** Reads everything; changes nothing. */
export async function readStored(): Promise<Stored> {
  const stored = await browser.storage.local.get(null)
  const facilities: Facility[] = []
  const newer: string[] = []
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(FACILITY)) continue
    const read = facilitySchema.safeParse(value)
    if (read.success) facilities.push(read.data)
    else if (isNewer(value)) newer.push(key)
  }
  facilities.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  return { facilities, newer, aside: Object.keys(stored).filter((key) => key.startsWith(ASIDE)) }
}

/**
 * Makes sure that there is a facility to work with: puts aside what cannot be read, keeps it
 * for a person to look at, and adds an empty facility where none is left.
 */
export async function openStore(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const stored = await browser.storage.local.get(null)
    for (const [key, value] of Object.entries(stored)) {
      const broken =
        key.startsWith(FACILITY) && !facilitySchema.safeParse(value).success && !isNewer(value)
      if (broken) await putAside(key, value)
    }
    const { facilities } = await readStored()
    if (facilities.length === 0) await write(newFacility())
  })
}

/**
 * The only way to change a facility: a read, a change and a write that nothing comes between.
 * @returns the facility as it was written.
 * @throws Error where the facility is not there or cannot be read, or the browser cannot write.
 */
export async function updateFacility(
  id: string,
  change: (facility: Facility) => Facility,
): Promise<Facility> {
  return navigator.locks.request(LOCK, async () => {
    const key = FACILITY + id
    const stored = await browser.storage.local.get(key)
    const changed = change(facilitySchema.parse(stored[key]))
    await write(changed)
    return changed
  })
}

/** Calls `onChange` after any of the extension's parts has written. */
export function watchStored(onChange: () => void): void {
  browser.storage.local.onChanged.addListener(onChange)
}

async function write(facility: Facility): Promise<void> {
  await browser.storage.local.set({ [FACILITY + facility.id]: facility })
}

/** Kept before it is removed: if the browser stops in between, it is there twice. */
async function putAside(key: string, value: unknown): Promise<void> {
  const time = Temporal.Now.instant().epochMilliseconds
  await browser.storage.local.set({ [`${ASIDE}${key}:${time}`]: value })
  await browser.storage.local.remove(key)
}

function isNewer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    value.version > VERSION
  )
}
