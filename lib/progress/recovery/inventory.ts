import { browser } from '../../browser'
import { RECENT_ARTICLES } from '../articles/recentArticles'
import { UNAVAILABLE_ARTICLE } from '../articles/unavailableArticles'
import { LOG } from '../facilities/changeLog'
import { HEALTH } from '../facilities/scanFacilities'
import { FACILITY, QUARANTINE, readUnder } from '../facility/readRecord'
import { GUIDE } from '../guides/editions'
import { FORM } from '../guides/storedForms'
import { REMINDERS } from '../reminders/reminders'
import { bytesOf } from '../storage/bytes'
import { onStoredKey } from '../storage/onStored'
import { type Quarantined, quarantinedIn } from './quarantine'

/** What is stored, by what a person knows it as. */
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
  [LOG, 'log'],
  [GUIDE, 'guides'],
  [FORM, 'forms'],
  [UNAVAILABLE_ARTICLE, 'articles'],
  [RECENT_ARTICLES, 'articles'],
  [REMINDERS, 'reminders'],
]

/** How much there is of a kind. */
export interface Share {
  readonly kind: Kind
  /** Values. */
  readonly count: number
  readonly bytes: number
}

/** A facility that is left as it is, as it cannot be brought to today's version. */
export interface Left {
  readonly key: string
  readonly state: 'newer' | 'stuck'
  readonly value: unknown
}

/** All that is stored in this profile. */
export interface Inventory {
  /** The largest first; kinds of which there is nothing are not there. */
  readonly shares: readonly Share[]
  /** Those for which there was no room aside, then the earliest first. */
  readonly aside: readonly Quarantined[]
  readonly left: readonly Left[]
}

/** Reads everything that is stored, for a person who looks after it; never for a panel. */
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
    aside: [...inPlace, ...quarantinedIn(stored)],
    left,
  }
}

/** Calls `onChange` after something was put aside or came back, or a guide was imported or taken back. */
export function watchInventory(onChange: () => void): void {
  const isMeant = (key: string) =>
    key === HEALTH || key.startsWith(QUARANTINE) || key.startsWith(GUIDE)
  onStoredKey(isMeant, onChange)
}

function kindOf(key: string): Kind {
  return KINDS.find(([prefix]) => key.startsWith(prefix))?.[1] ?? 'settings'
}
