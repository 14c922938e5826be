import * as z from 'zod/mini'
import { browser } from '../../browser'
import { type Edition, type Editions, editionInForce } from '../../guide/edition'
import { bundledGuide, DEFAULT_GUIDE, GUIDE_IDS } from '../../guide/guides'
import type { Problem } from '../../guide/placed'
import type { Guide } from '../../guide/schema'
import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'
import type { GuideCheck } from './guideCheck'

/** An imported edition stands under this and its guide's id. */
export const GUIDE = 'guide:'
/** The key of an administrator's policy. */
const POLICY = 'guides'

/** An imported edition as stored; its guide is checked each time it is read. */
export const importedSchema = z.object({
  version: z.literal(1),
  fileName: z.string(),
  at: z.iso.datetime(),
  guide: z.unknown(),
})

/** An edition that is not used, and why. */
export interface Refused {
  readonly origin: 'imported' | 'policy'
  /** The guide's id; `null` where it could not be told. */
  readonly id: string | null
  /** The file's name, or the place in the policy. */
  readonly name: string
  readonly problems: readonly Problem[]
}

/** An edition from a file. */
export interface ImportedEdition {
  readonly fileName: string
  readonly guide: Guide
}

/** The editions that were added to those that come with the extension. */
export interface AddedEditions {
  readonly imported: readonly ImportedEdition[]
  readonly policy: readonly Guide[]
  readonly refused: readonly Refused[]
}

/** The guide a facility works with. */
export interface GuideInUse {
  readonly edition: Edition
  /** The facility's own guide is not there: the default stands in for it. */
  readonly standsIn: boolean
  /** Editions of this guide that could not be used. */
  readonly refused: readonly Refused[]
}

/** @returns what was added, read anew; of these guides only where `ids` are given. */
export async function readAddedEditions(
  check: GuideCheck,
  ids?: readonly string[],
): Promise<AddedEditions> {
  const keys = ids ? ids.map((id) => GUIDE + id) : null
  const [local, policy] = await Promise.all([browser.storage.local.get(keys), readPolicy()])
  const kept = Object.entries(local).filter(([key, value]) => key.startsWith(GUIDE) && value)
  const imported: ImportedEdition[] = []
  const set: Guide[] = []
  const refused: Refused[] = []
  for (const [key, value] of kept) {
    const id = key.slice(GUIDE.length)
    const entry = importedSchema.safeParse(value)
    const fileName = entry.success ? entry.data.fileName : key
    const result = await check(entry.success ? entry.data.guide : null)
    if (result.ok) imported.push({ fileName, guide: result.guide })
    else refused.push({ origin: 'imported', id, name: fileName, problems: result.problems })
  }
  for (const [index, value] of policy.entries()) {
    // Chromium's policies have no place for data of any shape: there it is the file's text.
    const result = await check(value)
    const name = `${POLICY}[${index}]`
    if (result.ok) set.push(result.guide)
    else refused.push({ origin: 'policy', id: idIn(value), name, problems: result.problems })
  }
  return { imported, policy: set, refused }
}

/** @returns every edition of the guide `id`. */
export async function editionsOf(id: string, added: AddedEditions): Promise<Editions> {
  return {
    bundled: await bundledGuide(id),
    imported: added.imported.find(({ guide }) => guide.id === id)?.guide,
    policy: added.policy.find((guide) => guide.id === id),
  }
}

/** @returns ids of all guides there are, those that come with the extension first. */
export function guideIds({ imported, policy }: AddedEditions): string[] {
  const more = [...imported.map(({ guide }) => guide), ...policy].map(({ id }) => id)
  return [...new Set([...GUIDE_IDS, ...more])]
}

/** @returns the edition in force of the guide `id`, or of the default one where it is not there. */
export async function guideInUse(id: string, check: GuideCheck): Promise<GuideInUse> {
  const added = await readAddedEditions(check, [id, DEFAULT_GUIDE])
  const own = editionInForce(await editionsOf(id, added))
  const edition = own ?? editionInForce(await editionsOf(DEFAULT_GUIDE, added))
  if (edition === undefined) throw new RangeError(`${DEFAULT_GUIDE} is not there`)
  const about = [id, edition.guide.id]
  const refused = added.refused.filter((one) => one.id === null || about.includes(one.id))
  return { edition, standsIn: own === undefined, refused }
}

/** @returns the edition in force of every guide. */
export async function guidesInForce(check: GuideCheck): Promise<Guide[]> {
  const added = await readAddedEditions(check)
  const editions = await Promise.all(guideIds(added).map((id) => editionsOf(id, added)))
  return editions.flatMap((each) => editionInForce(each)?.guide ?? [])
}

/** Keeps an edition that was read from a file; an earlier import of the same guide gives way. */
export async function writeEdition(fileName: string, guide: Guide): Promise<void> {
  const at = Temporal.Now.instant().toString()
  await locked(() => setItems({ [GUIDE + guide.id]: { version: 1, fileName, at, guide } }))
}

/** Takes back the imported edition of the guide `id`. */
export async function removeEdition(id: string): Promise<void> {
  await locked(() => removeItems([GUIDE + id]))
}

/** Calls `onChange` after an edition was imported, taken back, or set by an administrator. */
export function watchEditions(onChange: () => void): void {
  onStoredKey((key) => key.startsWith(GUIDE), onChange)
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') onChange()
  })
}

/** @returns the policy's entries; none where there is no policy, which Firefox says by an error. */
async function readPolicy(): Promise<readonly unknown[]> {
  const managed = await browser.storage.managed.get(POLICY).catch(() => ({}))
  const entries: unknown = Reflect.get(managed, POLICY)
  if (entries === undefined) return []
  return Array.isArray(entries) ? entries : [entries]
}

function idIn(value: unknown): string | null {
  return typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
    ? value.id
    : null
}
