import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import { CURRENT } from '../facilities/currentFacility'
import { readFacilities, summaryOf } from '../facilities/readFacilities'
import type { StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { FACILITY } from '../facility/readRecord'
import { GUIDE, importedSchema } from '../guides/editions'
import type { GuideCheck } from '../guides/guideCheck'
import {
  FORM,
  FORM_VERSION,
  FORMS_INDEX,
  formIds,
  type OwnForm,
  readAssignments,
} from '../guides/storedForms'
import { locked, setItems } from '../storage/lockedWrite'
import type { Backup } from './backupFile'
import {
  type PlannedFacility,
  type PlannedGuide,
  planFacility,
  planForm,
  planGuide,
} from './importPlan'

/** Of facilities with the same code, as many are named. */
const NAMESAKES = 3

type Stored = Readonly<Record<string, unknown>>

/** What taking in a file changes, or has changed. */
export interface ImportPlan {
  readonly facilities: readonly PlannedFacility[]
  readonly guides: readonly PlannedGuide[]
  readonly forms: Readonly<Record<'added' | 'changed' | 'kept', number>>
  /** The facility that panels show afterwards, where none was worked on here; `null` for no change. */
  readonly opens: string | null
  /** Nothing is new. */
  readonly isEmpty: boolean
}

/** @returns what `applyImport` would do now. Changes nothing. */
export async function planImport(backup: Backup, check: GuideCheck): Promise<ImportPlan> {
  return (await planned(backup, check)).plan
}

/**
 * Takes in a file: facilities, editions and assigned forms are merged with what is here, never put
 * in its place. All is written at once or nothing.
 * @returns what was done, which can differ from what was planned before somebody else wrote.
 * @throws DOMException or Error where it could not be written.
 */
export async function applyImport(backup: Backup, check: GuideCheck): Promise<ImportPlan> {
  return locked(async () => {
    const { plan, items } = await planned(backup, check)
    if (Object.keys(items).length > 0) await setItems(items)
    return plan
  })
}

interface Planned {
  readonly plan: ImportPlan
  /** What has to be written, by key. */
  readonly items: Stored
}

async function planned(backup: Backup, check: GuideCheck): Promise<Planned> {
  const all = await browser.storage.local.get(null)
  const facilities = await plannedFacilities(backup.facilities, all)
  const guides = await plannedGuides(backup.guides, all, check)
  const forms = await plannedForms(backup.forms)
  const opens = opened(backup, facilities, all)
  const current = opens === null ? {} : { [CURRENT]: opens }
  const items = { ...facilities.items, ...guides.items, ...forms.items, ...current }
  const isEmpty = Object.keys(items).length === 0
  const plan = { facilities: facilities.plans, guides: guides.plans, forms: forms.counts, opens }
  return { plan: { ...plan, isEmpty }, items }
}

interface PlannedFacilities {
  readonly plans: readonly PlannedFacility[]
  readonly items: Readonly<Record<string, StoredFacility>>
  readonly here: ReadonlyMap<string, StoredFacility>
}

async function plannedFacilities(
  theirs: readonly StoredFacility[],
  all: Stored,
): Promise<PlannedFacilities> {
  const { facilities } = await readFacilities(all)
  const here = new Map(facilities.map((stored) => [stored.id, stored]))
  const known = new Map(here)
  const inFile = new Map<string, StoredFacility>()
  const items: Record<string, StoredFacility> = {}
  const plans = new Map<string, PlannedFacility>()
  await mapYielding(theirs, (stored) => {
    const { id } = stored
    const before = inFile.get(id)
    const whole = before ? merge(before, stored) : stored
    inFile.set(id, whole)
    const { all: result, plan } = planFacility(here.get(id) ?? null, whole)
    known.set(id, result)
    const isBlocked = !here.has(id) && all[FACILITY + id] != null
    plans.set(id, isBlocked ? { ...plan, state: 'blocked', taken: 0 } : plan)
    if (!isBlocked && plan.state !== 'kept') items[FACILITY + id] = result
  })
  return { plans: await withNamesakes([...plans.values()], [...known.values()]), items, here }
}

/** Says of facilities that are to be added, which others have the same code. */
async function withNamesakes(
  plans: readonly PlannedFacility[],
  known: readonly StoredFacility[],
): Promise<readonly PlannedFacility[]> {
  const glances = await mapYielding(known, summaryOf)
  const byCode = Map.groupBy(glances, ({ code }) => code)
  return plans.map((plan) => {
    if (plan.state !== 'added' || plan.code === '') return plan
    const some = (byCode.get(plan.code) ?? []).slice(0, NAMESAKES + 1)
    const others = some.filter(({ id }) => id !== plan.id).slice(0, NAMESAKES)
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

/** Forms that are here and cannot be read stay as they are, and stay in the list. */
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

/** Where nobody has worked here yet, the panel goes on with what the file was made beside. */
function opened(
  { current, facilities }: Backup,
  { plans, here }: PlannedFacilities,
  all: Stored,
): string | null {
  const inUse = typeof all[CURRENT] === 'string' ? all[CURRENT] : null
  if (inUse !== null && !isUntouched(here.get(inUse))) return null
  const usable = plans.filter(({ state, archived }) => state !== 'blocked' && !archived)
  const wanted = usable.find(({ id }) => id === current) ?? usable[0]
  const isTheirs = facilities.some(({ id }) => id === inUse)
  return wanted === undefined || wanted.id === inUse || isTheirs ? null : wanted.id
}

/** Only the guide that it began with has been set. */
function isUntouched(stored: StoredFacility | undefined): boolean {
  return stored !== undefined && Object.keys(stored.registers).every((path) => path === 'guide')
}
