import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import { type Draft, draftSchema } from '../../guide/draft/draft'
import { isSameJson } from '../../guide/draft/tree'
import {
  FORM,
  FORM_VERSION,
  FORMS_INDEX,
  formIds,
  type OwnForm,
  readAssignments,
} from '../assignments/storedForms'
import { mergeArrival } from '../facility/ahead'
import { isUntouched, type StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { FACILITY } from '../facility/readRecord'
import { readClock } from '../facility/stamp'
import { CURRENT } from '../facilityStore/currentFacility'
import { heldIn, heldWrites } from '../facilityStore/mergeFacilities'
import { readFacilities, summaryOf } from '../facilityStore/readFacilities'
import { GUIDE_DRAFT } from '../guides/drafts'
import { GUIDE, importedSchema } from '../guides/editions'
import type { GuideCheck } from '../guides/guideCheck'
import { locked, removeItems, setItems } from '../storage/lockedWrite'
import type { Backup } from './backupFile'
import {
  type PlannedFacility,
  type PlannedGuide,
  planFacility,
  planForm,
  planGuide,
} from './planParts'

/** Number of facilities with the same code that are named. */
const NAMESAKES = 3

type Stored = Readonly<Record<string, unknown>>

/** The changes that an import makes. */
export interface ImportPlan {
  readonly facilities: readonly PlannedFacility[]
  readonly guides: readonly PlannedGuide[]
  readonly forms: Readonly<Record<'added' | 'changed' | 'kept', number>>
  /** Number of guides in writing that are added. */
  readonly drafts: number
  /**
   * The facility that becomes the current one, if this profile has no work yet; `null` for no
   * change.
   */
  readonly opens: string | null
  /** The file has nothing new. */
  readonly isEmpty: boolean
}

/** Plans what `applyImport` would do now. Nothing is written. */
export async function planImport(backup: Backup, check: GuideCheck): Promise<ImportPlan> {
  return (await planned(backup, check)).plan
}

/**
 * Imports a backup: merges its facilities, editions and assigned forms with the stored ones, in one
 * write or not at all.
 * @returns the changes made. They can differ from an earlier plan if somebody else wrote meanwhile.
 * @throws DOMException or Error if they could not be written.
 */
export async function applyImport(backup: Backup, check: GuideCheck): Promise<ImportPlan> {
  return locked(async () => {
    const { plan, items, removed } = await planned(backup, check)
    if (Object.keys(items).length > 0) await setItems(items)
    if (removed.length > 0) await removeItems(removed)
    return plan
  })
}

interface Planned {
  readonly plan: ImportPlan
  /** The items to write, and the keys of those to remove after that. */
  readonly items: Stored
  readonly removed: readonly string[]
}

async function planned(backup: Backup, check: GuideCheck): Promise<Planned> {
  const all = await browser.storage.local.get(null)
  const facilities = await plannedFacilities(backup.facilities, all)
  const guides = await plannedGuides(backup.guides, all, check)
  const forms = await plannedForms(backup.forms)
  const drafts = plannedDrafts(backup.drafts ?? [], all)
  const opens = facilityToOpen(backup, facilities, all)
  const current = opens === null ? {} : { [CURRENT]: opens }
  const items = { ...facilities.items, ...guides.items, ...forms.items, ...drafts, ...current }
  const isEmpty = Object.keys(items).length === 0
  const plan = {
    facilities: facilities.plans,
    guides: guides.plans,
    forms: forms.counts,
    drafts: Object.keys(drafts).length,
    opens,
  }
  return { plan: { ...plan, isEmpty }, items, removed: facilities.removed }
}

interface PlannedFacilities {
  readonly plans: readonly PlannedFacility[]
  readonly items: Stored
  readonly removed: readonly string[]
  /** What is stored, by id. */
  readonly storedById: ReadonlyMap<string, StoredFacility>
}

async function plannedFacilities(
  theirs: readonly StoredFacility[],
  all: Stored,
): Promise<PlannedFacilities> {
  const { facilities } = await readFacilities(all)
  const storedById = new Map(facilities.map((stored) => [stored.id, stored]))
  const known = new Map(storedById)
  const inFile = new Map<string, StoredFacility>()
  const items: Record<string, StoredFacility> = {}
  const held = new Map<string, StoredFacility | null>()
  const now = readClock()
  const plans = new Map<string, PlannedFacility>()
  await mapYielding(theirs, (stored) => {
    const { id } = stored
    const before = inFile.get(id)
    const whole = before ? merge(before, stored) : stored
    inFile.set(id, whole)
    const ours = storedById.get(id) ?? null
    const arrived = mergeArrival({ incoming: whole, ours, held: heldIn(all, id) }, now)
    const plan = planFacility(ours, whole, arrived)
    known.set(id, arrived.stored ?? whole)
    const isBlocked = ours === null && all[FACILITY + id] != null
    plans.set(id, isBlocked ? { ...plan, state: 'blocked', taken: 0, held: 0 } : plan)
    if (isBlocked) return
    held.set(id, arrived.held)
    if (arrived.stored !== null && plan.state !== 'kept') items[FACILITY + id] = arrived.stored
  })
  const { items: heldItems, removed } = heldWrites(all, held)
  return {
    plans: await withNamesakes([...plans.values()], [...known.values()]),
    items: { ...items, ...heldItems },
    removed,
    storedById,
  }
}

/** Adds to each new facility the names of others with the same code. */
async function withNamesakes(
  plans: readonly PlannedFacility[],
  known: readonly StoredFacility[],
): Promise<readonly PlannedFacility[]> {
  const summaries = await mapYielding(known, summaryOf)
  const byCode = Map.groupBy(summaries, ({ code }) => code)
  return plans.map((plan) => {
    if (plan.state !== 'added' || plan.code === '') return plan
    const matches = (byCode.get(plan.code) ?? []).slice(0, NAMESAKES + 1)
    const others = matches.filter(({ id }) => id !== plan.id).slice(0, NAMESAKES)
    return { ...plan, sameCode: others.map(({ name, code }) => name || code) }
  })
}

async function plannedGuides(theirs: Backup['guides'], all: Stored, check: GuideCheck) {
  const plans: PlannedGuide[] = []
  const items: Record<string, unknown> = {}
  for (const entry of theirs) {
    const checked = await check(entry.guide)
    const key = checked.ok ? GUIDE + checked.guide.id : ''
    const kept = items[key] ?? all[key] ?? null
    const known = importedSchema.safeParse(kept)
    const isBlocked = kept !== null && !known.success
    const ours = isBlocked ? 'unreadable' : known.success ? known.data : null
    const { plan, write } = planGuide({ ours, theirs: entry, checked })
    plans.push(plan)
    if (write !== null) items[key] = { ...entry, guide: write }
  }
  return { plans, items }
}

/** A draft that differs from the one here is added beside it: nothing is overwritten. */
function plannedDrafts(theirs: readonly Draft[], all: Stored): Record<string, Draft> {
  const items: Record<string, Draft> = {}
  for (const draft of theirs) {
    const ids = [draft.id, `${draft.id}-${draft.changed.replace(/\D/g, '')}`]
    const isHere = (id: string) => {
      const ours = draftSchema.safeParse(all[GUIDE_DRAFT + id] ?? items[GUIDE_DRAFT + id])
      return ours.success && isSameJson(ours.data.values, draft.values)
    }
    const id = ids.find((each) => !(GUIDE_DRAFT + each in all) && !(GUIDE_DRAFT + each in items))
    if (id !== undefined && !ids.some(isHere))
      items[GUIDE_DRAFT + id] = { ...draft, id, status: statusHere(draft) }
  }
  return items
}

/** What is in use elsewhere is not in use here. */
function statusHere({ status }: Draft): Draft['status'] {
  return status.is === 'inUse' ? { ...status, is: 'checked' } : status
}

/** Plans the assigned forms. Unreadable ones stay as they are, and stay in the list. */
async function plannedForms(theirs: readonly OwnForm[]) {
  const { forms, newer, unreadable } = await readAssignments()
  const own = [...forms]
  const blocked = new Set([...newer, ...unreadable])
  const ids = new Set(own.map(({ id }) => id))
  const counts = { added: 0, changed: 0, kept: 0 }
  const items: Record<string, unknown> = {}
  for (const form of theirs) {
    const write = planForm(own, form)
    if (write === null || blocked.has(FORM + write.id)) {
      counts.kept += 1
      continue
    }
    const { id, ...kept } = write
    const before = own.findIndex((one) => one.id === id)
    counts[ids.has(id) ? 'changed' : 'added'] += 1
    if (before < 0) own.push(write)
    else own[before] = write
    items[FORM + id] = { ...kept, version: FORM_VERSION }
  }
  if (counts.added > 0) {
    const listed = new Set([...(await formIds()), ...own.map(({ id }) => id)])
    items[FORMS_INDEX] = [...listed]
  }
  return { counts, items }
}

/**
 * Chooses the facility that panels show after the import: the file's current one, if this profile
 * has no work yet.
 */
function facilityToOpen(
  { current, facilities }: Backup,
  { plans, storedById }: PlannedFacilities,
  all: Stored,
): string | null {
  const inUse = typeof all[CURRENT] === 'string' ? all[CURRENT] : null
  const used = inUse === null ? null : storedById.get(inUse)
  if (used === undefined || (used !== null && !isUntouched(used))) return null
  const usable = plans.filter(
    ({ state, archived }) => state !== 'blocked' && state !== 'ahead' && !archived,
  )
  const wanted = usable.find(({ id }) => id === current) ?? usable[0]
  const isTheirs = facilities.some(({ id }) => id === inUse)
  return wanted === undefined || wanted.id === inUse || isTheirs ? null : wanted.id
}
