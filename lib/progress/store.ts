import { browser } from '../browser'
import { type Facility, facilitySchema, newFacility } from './facility'
import { locked } from './lock'
import { migrated } from './migration'

const FACILITY = 'facility:'
/** What could not be read is kept under its old key behind this. */
const ASIDE = 'aside:'

/** What is in storage: the facilities, and the keys of values that could not be read. */
export interface Stored {
  readonly facilities: readonly Facility[]
  /** Keys of values that were put aside. */
  readonly aside: readonly string[]
  /** Keys of values that a newer version wrote; they are left as they are. */
  readonly newer: readonly string[]
  /** Keys of values of an older version that could not be brought up; left as they are as well. */
  readonly stuck: readonly string[]
}

type Read =
  | { readonly state: 'read'; readonly facility: Facility }
  | { readonly state: 'newer' | 'stuck' | 'unreadable' }

/** Reads everything; changes nothing. What is of an older version is written with its next change. */
export async function readStored(): Promise<Stored> {
  const stored = await browser.storage.local.get(null)
  const facilities: Facility[] = []
  const left: Record<'newer' | 'stuck', string[]> = { newer: [], stuck: [] }
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(FACILITY)) continue
    const read = readFacility(value)
    if (read.state === 'read') facilities.push(read.facility)
    else if (read.state !== 'unreadable') left[read.state].push(key)
  }
  facilities.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  const aside = Object.keys(stored).filter((key) => key.startsWith(ASIDE))
  return { facilities, aside, ...left }
}

/**
 * Makes sure that there is a facility to work with: puts aside what cannot be read, keeps it
 * for a person to look at, and adds an empty facility where none is left.
 */
export async function openStore(): Promise<void> {
  await locked(async () => {
    const stored = await browser.storage.local.get(null)
    for (const [key, value] of Object.entries(stored)) {
      const unreadable = key.startsWith(FACILITY) && readFacility(value).state === 'unreadable'
      if (unreadable) await putAside(key, value)
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
  return locked(async () => {
    const key = FACILITY + id
    const stored = await browser.storage.local.get(key)
    const read = readFacility(stored[key])
    if (read.state !== 'read') throw new Error(`${key} cannot be read: ${read.state}`)
    const changed = change(read.facility)
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

function readFacility(value: unknown): Read {
  const result = migrated(value)
  if (result.state !== 'current') return result
  const parsed = facilitySchema.safeParse(result.value)
  return parsed.success ? { state: 'read', facility: parsed.data } : { state: 'unreadable' }
}
