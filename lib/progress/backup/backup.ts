import { browser } from '../../browser'
import { FORM_VERSION, readAssignments } from '../assignments/storedForms'
import { facilityOf } from '../facility/facilityRecord'
import { CURRENT } from '../facilityStore/currentFacility'
import { readFacilities } from '../facilityStore/readFacilities'
import { readDrafts } from '../guides/drafts'
import { GUIDE, importedSchema } from '../guides/editions'
import type { GuideCheck } from '../guides/guideCheck'
import { type Backup, writeBackup } from './backupFile'

/** A backup file, and the number of its parts. */
export interface MadeBackup {
  readonly file: Blob
  readonly facilities: number
  readonly guides: number
  readonly forms: number
  /** Number of stored values that are unreadable and therefore not in the file. */
  readonly leftOut: number
}

/**
 * Makes a backup (控え) of everything, or of one facility with its guide and all forms, to hand
 * over.
 * @param only the facility's id; `null` for everything.
 * @param check checks each guide.
 * @throws RangeError if the facility is missing or unreadable.
 */
export async function makeBackup(only: string | null, check: GuideCheck): Promise<MadeBackup> {
  const all = await browser.storage.local.get(null)
  const read = await readFacilities(all)
  const facilities = read.facilities.filter(({ id }) => only === null || id === only)
  const [one] = facilities
  if (only !== null && one === undefined) throw new RangeError(`The facility ${only} is not there`)
  const guide = only !== null && one ? facilityOf(one).guide : null
  const editions = await readEditions(all, guide, check)
  const stored = await readAssignments()
  const forms: Backup['forms'] = stored.forms.map((form) => ({ ...form, version: FORM_VERSION }))
  const current = facilities.find(({ id }) => id === all[CURRENT])?.id ?? null
  const exportedAt = Temporal.Now.instant().toString()
  const guides = editions.valid
  // A draft belongs to who writes it, and to no facility.
  const drafts = only === null ? await readDrafts() : { drafts: [], unreadable: 0 }
  const kept = drafts.drafts.length > 0 ? { drafts: drafts.drafts } : {}
  const backup: Backup = { exportedAt, current, facilities, guides, forms, ...kept }
  const unread = only === null ? read.unread : 0
  return {
    file: new Blob([writeBackup(backup)], { type: 'application/json' }),
    facilities: facilities.length,
    guides: guides.length,
    forms: forms.length,
    leftOut:
      unread +
      editions.refused +
      drafts.unreadable +
      stored.newer.length +
      stored.unreadable.length,
  }
}

/**
 * Reads the imported editions.
 * @param only a guide's id; `null` for all.
 * @returns the valid ones, and the number of those refused.
 */
async function readEditions(
  all: Readonly<Record<string, unknown>>,
  only: string | null,
  check: GuideCheck,
): Promise<{ valid: Backup['guides'][number][]; refused: number }> {
  const values = Object.entries(all).filter(([key]) =>
    only === null ? key.startsWith(GUIDE) : key === GUIDE + only,
  )
  const valid: Backup['guides'][number][] = []
  for (const [, value] of values) {
    const entry = importedSchema.safeParse(value)
    if (entry.success && (await check(entry.data.guide)).ok) valid.push(entry.data)
  }
  return { valid, refused: values.length - valid.length }
}
