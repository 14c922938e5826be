import { browser } from '../../browser'
import { recentArticles } from '../articles/recentArticles'
import { UNAVAILABLE_ARTICLE } from '../articles/unavailableArticles'
import { FORM } from '../assignments/storedForms'
import { AHEAD, FACILITY, QUARANTINE, readUnder } from '../facility/readRecord'
import { readClock } from '../facility/stamp'
import { LOG } from '../facilityStore/changeLog'
import { HEALTH } from '../facilityStore/scanFacilities'
import { GUIDE_DRAFT } from '../guides/drafts'
import { GUIDE } from '../guides/editions'
import { storedReminders } from '../reminders/reminders'
import { bytesOf } from '../storage/bytes'
import { onStoredKey } from '../storage/onStored'
import { type AheadChanges, aheadIn } from './aheadChanges'
import { type Quarantined, quarantinedIn } from './quarantine'

/** Kinds of stored values, as the user knows them. */
export type Kind =
  | 'facilities'
  | 'unread'
  | 'log'
  | 'guides'
  | 'forms'
  | 'articles'
  | 'reminders'
  | 'settings'

const KINDS: readonly (readonly [prefix: string, kind: Kind])[] = [
  [FACILITY, 'facilities'],
  [QUARANTINE, 'unread'],
  [AHEAD, 'unread'],
  [LOG, 'log'],
  [GUIDE, 'guides'],
  [GUIDE_DRAFT, 'guides'],
  [FORM, 'forms'],
  [UNAVAILABLE_ARTICLE, 'articles'],
  [recentArticles.key, 'articles'],
  [storedReminders.key, 'reminders'],
]

/** The amount of one kind. */
export interface Share {
  readonly kind: Kind
  /** Number of values. */
  readonly count: number
  readonly bytes: number
}

/** A facility that cannot be migrated to the current version and stays as it is. */
export interface Left {
  readonly key: string
  readonly state: 'newer' | 'stuck'
  readonly value: unknown
}

/** Everything stored in this profile. */
export interface Inventory {
  /** The largest first, without empty kinds. */
  readonly shares: readonly Share[]
  /**
   * Unreadable values: first those still in place for lack of space, then the quarantined ones,
   * oldest first.
   */
  readonly quarantined: readonly Quarantined[]
  readonly left: readonly Left[]
  readonly ahead: readonly AheadChanges[]
}

/** Reads all of storage, for the page that manages it: too slow for a panel. */
export async function readInventory(): Promise<Inventory> {
  const stored: Readonly<Record<string, unknown>> = await browser.storage.local.get(null)
  const shares = new Map<Kind, Share>()
  const left: Left[] = []
  const inPlace: Quarantined[] = []
  for (const [key, value] of Object.entries(stored)) {
    const kind = kindOf(key)
    const { count, bytes } = shares.get(kind) ?? { count: 0, bytes: 0 }
    shares.set(kind, { kind, count: count + 1, bytes: bytes + bytesOf(key, value) })
    if (kind !== 'facilities') continue
    const { state } = readUnder(key, value)
    if (state === 'newer' || state === 'stuck') left.push({ key, state, value })
    else if (state === 'unreadable') inPlace.push({ key, of: key, at: null, value })
  }
  return {
    shares: [...shares.values()].sort((a, b) => b.bytes - a.bytes),
    quarantined: [...inPlace, ...quarantinedIn(stored)],
    left,
    ahead: aheadIn(stored, readClock()),
  }
}

/** Calls `onChange` after a change of the quarantine or of the imported guides. */
export function watchInventory(onChange: () => void): void {
  const isWatched = (key: string) =>
    key === HEALTH ||
    key.startsWith(QUARANTINE) ||
    key.startsWith(AHEAD) ||
    key.startsWith(GUIDE) ||
    key.startsWith(GUIDE_DRAFT)
  onStoredKey(isWatched, onChange)
}

function kindOf(key: string): Kind {
  return KINDS.find(([prefix]) => key.startsWith(prefix))?.[1] ?? 'settings'
}
