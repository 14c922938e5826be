import * as z from 'zod/mini'
import { browser } from '../../browser'
import { type Edition, type Editions, editionInForce } from '../../guide/edition'
import { bundledGuide, bundledParts, DEFAULT_GUIDE, GUIDE_IDS } from '../../guide/guides'
import type { Problem } from '../../guide/located'
import type { Guide } from '../../guide/schema'
import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'
import { readPolicy, watchPolicy } from '../storage/policy'
import { storedKeys } from '../storage/storedKeys'
import type { GuideCheck } from './guideCheck'
import { type PolicyDeadlines, readPolicyDeadlines, withPolicyDeadline } from './policyDeadlines'

/** Prefix of the key of an imported edition, before its guide's id. */
export const GUIDE = 'guide:'
/** The key of the guides in an administrator's policy. */
const POLICY = 'guides'

/** A stored edition. Its guide is checked on each read, as a later schema can refuse it. */
export const importedSchema = z.object({
  version: z.literal(1),
  fileName: z.string(),
  at: z.iso.datetime(),
  guide: z.unknown(),
  /** The edition that it replaced, which comes back with 「元に戻す」. */
  before: z.optional(z.object({ fileName: z.string(), at: z.iso.datetime(), guide: z.unknown() })),
})

/** An edition that cannot be used, and why. */
export interface Refused {
  readonly origin: 'imported' | 'policy'
  /** The guide's id; `null` if it is unreadable. */
  readonly id: string | null
  /** The file's name, or the position in the policy. */
  readonly name: string
  readonly problems: readonly Problem[]
}

/** An edition imported from a file. */
interface ImportedEdition {
  readonly fileName: string
  readonly guide: Guide
}

/** The editions added to the bundled ones. */
export interface AddedEditions {
  readonly imported: readonly ImportedEdition[]
  readonly policy: readonly Guide[]
  /** The days that the policy puts in place of theirs, by the id of the guide. */
  readonly deadlines: PolicyDeadlines
  readonly refused: readonly Refused[]
}

/** The guide in use for a facility. */
export interface GuideInUse {
  readonly edition: Edition
  /** The facility's own guide is missing, so the default one is used. */
  readonly standsIn: boolean
  /** Editions of this guide that cannot be used. */
  readonly refused: readonly Refused[]
}

/**
 * Reads and checks the added editions.
 * @param check checks one guide.
 * @param ids the guides to read; all if omitted.
 */
export async function readAddedEditions(
  check: GuideCheck,
  ids?: readonly string[],
): Promise<AddedEditions> {
  const read = async () => {
    const keys = ids ? ids.map((id) => GUIDE + id) : await storedKeys(GUIDE)
    return browser.storage.local.get([...keys])
  }
  const [local, policy, days] = await Promise.all([read(), readGuides(), readPolicyDeadlines()])
  const entries = Object.entries(local).filter(([, value]) => value)
  const imported: ImportedEdition[] = []
  const policyGuides: Guide[] = []
  const refused: Refused[] = []
  for (const [key, value] of entries) {
    const id = key.slice(GUIDE.length)
    const entry = importedSchema.safeParse(value)
    const fileName = entry.success ? entry.data.fileName : key
    const result = await check(entry.success ? entry.data.guide : null)
    if (result.ok) imported.push({ fileName, guide: result.guide })
    else refused.push({ origin: 'imported', id, name: fileName, problems: result.problems })
  }
  for (const [index, value] of policy.entries()) {
    // A policy in Chromium cannot hold data of any shape: there the value is the file's text.
    const result = await check(value)
    const name = `${POLICY}[${index}]`
    if (result.ok) policyGuides.push(result.guide)
    else refused.push({ origin: 'policy', id: idIn(value), name, problems: result.problems })
  }
  for (const { id, problems } of days.refused) {
    refused.push({ origin: 'policy', id, name: 'deadlines', problems })
  }
  return { imported, policy: policyGuides, deadlines: days.deadlines, refused }
}

/** Collects all editions of the guide `id`. */
export async function editionsOf(id: string, added: AddedEditions): Promise<Editions> {
  return {
    bundled: await bundledGuide(id),
    imported: added.imported.find(({ guide }) => guide.id === id)?.guide,
    policy: added.policy.find((guide) => guide.id === id),
  }
}

/** Finds the edition in force of the guide `id`, with the day that the policy names. */
async function inForce(id: string, added: AddedEditions): Promise<Edition | undefined> {
  const edition = editionInForce(await editionsOf(id, added))
  return edition && { ...edition, guide: withPolicyDeadline(edition.guide, added.deadlines) }
}

/** Lists the ids of all guides, bundled ones first. */
export function guideIds({ imported, policy }: AddedEditions): string[] {
  const more = [...imported.map(({ guide }) => guide), ...policy].map(({ id }) => id)
  return [...new Set([...GUIDE_IDS, ...more])]
}

/**
 * Finds the edition in force of the guide `id`, or of the default guide if `id` has none.
 * @throws RangeError if the default guide is missing.
 */
export async function guideInUse(id: string, check: GuideCheck): Promise<GuideInUse> {
  const added = await readAddedEditions(check, [id, DEFAULT_GUIDE])
  const own = await inForce(id, added)
  const edition = own ?? (await inForce(DEFAULT_GUIDE, added))
  if (edition === undefined) throw new RangeError(`${DEFAULT_GUIDE} is not there`)
  const about = [id, edition.guide.id]
  const refused = added.refused.filter((one) => one.id === null || about.includes(one.id))
  return { edition, standsIn: own === undefined, refused }
}

/** Finds the edition in force of every guide that a facility can choose. */
export async function guidesInForce(check: GuideCheck): Promise<Guide[]> {
  const added = await readAddedEditions(check)
  return (await allInForce(guideIds(added), added)).filter(({ part }) => !part)
}

/** Finds the edition in force of every guide, also of those that are only there to be included. */
export async function guidesToInclude(check: GuideCheck): Promise<Guide[]> {
  const added = await readAddedEditions(check)
  const parts = (await bundledParts()).map(({ id }) => id)
  return allInForce([...new Set([...guideIds(added), ...parts])], added)
}

async function allInForce(ids: readonly string[], added: AddedEditions): Promise<Guide[]> {
  const editions = await Promise.all(ids.map((id) => inForce(id, added)))
  return editions.flatMap((edition) => edition?.guide ?? [])
}

/**
 * Writes an edition in place of an earlier one of the same guide, which `removeEdition` brings back.
 * @param fileName the name of its file.
 */
export async function writeEdition(fileName: string, guide: Guide): Promise<void> {
  const key = GUIDE + guide.id
  await locked(async () => {
    const now = { version: 1, fileName, at: Temporal.Now.instant().toString(), guide }
    const replaced = await readImported(key)
    if (replaced === null) return setItems({ [key]: now })
    const { fileName: name, at, guide: former } = replaced
    await setItems({ [key]: { ...now, before: { fileName: name, at, guide: former } } })
  })
}

/** Removes the imported edition of the guide `id`; the one that it replaced is back then. */
export async function removeEdition(id: string): Promise<void> {
  const key = GUIDE + id
  await locked(async () => {
    const before = (await readImported(key))?.before
    if (before === undefined) await removeItems([key])
    else await setItems({ [key]: { version: 1, ...before } })
  })
}

async function readImported(key: string): Promise<z.infer<typeof importedSchema> | null> {
  const { [key]: stored } = await browser.storage.local.get(key)
  const parsed = importedSchema.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** Calls `onChange` after an edition was imported, removed or changed by policy. */
export function watchEditions(onChange: () => void): void {
  onStoredKey((key) => key.startsWith(GUIDE), onChange)
  watchPolicy(onChange)
}

/** Reads the guides of the policy. */
async function readGuides(): Promise<readonly unknown[]> {
  const entries = await readPolicy(POLICY)
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
