import * as z from 'zod/mini'
import { mapYielding } from '../../async/mapYielding'
import { type Draft, draftSchema } from '../../guide/draft/draft'
import { minLength } from '../../lengthChecks'
import { type Message, message } from '../../message'
import { parseJson } from '../../parseJson'
import { FORM_VERSION, storedForm } from '../assignments/storedForms'
import type { StoredFacility } from '../facility/facilityRecord'
import { type ReadResult, readFacility, readUnder } from '../facility/readRecord'
import { importedSchema } from '../guides/editions'
import { UNREADABLE_FORMAT } from '../recovery/unreadableFile'

/** Marks a file as our backup. */
const FORMAT = 'junbi-navi-backup'
const VERSION = 1
/** Largest file to read, bytes: five times the quota of local storage. */
export const LARGEST = 50_000_000

const form = z.extend(storedForm, { id: z.string().check(minLength(1)) })

const marked = z.object({
  format: z.enum([FORMAT, UNREADABLE_FORMAT]),
  version: z.int().check(z.positive()),
})
const file = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: z.iso.datetime(),
  current: z.nullable(z.uuid()),
  facilities: z.array(z.unknown()),
  guides: z.array(importedSchema),
  forms: z.array(form),
  /** Left out where there are none. */
  drafts: z.optional(z.array(draftSchema)),
})

/** A file of unreadable values, which somebody may have repaired. */
const unreadableFile = z.object({
  aside: z.array(z.object({ key: z.string(), value: z.unknown() })),
})

/** 控え: stored data in the current form. It never has a value of an application. */
export interface Backup {
  /** ISO 8601; `null` if the file has none. */
  readonly exportedAt: string | null
  /** The id of the current facility, if it is among them. */
  readonly current: string | null
  readonly facilities: readonly StoredFacility[]
  readonly guides: readonly z.infer<typeof importedSchema>[]
  readonly forms: readonly z.infer<typeof form>[]
  /** Guides in writing. */
  readonly drafts?: readonly Draft[] | undefined
}

/** The content of a chosen file, or why it cannot be used. */
type ReadBackup =
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly reason: Message }

/** Formats a backup as the text of a file. */
export function writeBackup(backup: Backup): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...backup })}\n`
}

/**
 * Reads a file of any origin: a backup, or repaired unreadable values. A file with any invalid part
 * is refused.
 * @param onTurn is called with the number of facilities read, and their total.
 * @throws the error of reading a file that was removed or changed.
 */
export async function readBackup(
  chosen: Blob,
  onTurn?: (done: number, of: number) => void,
): Promise<ReadBackup> {
  if (chosen.size > LARGEST) return refused('backupTooLarge', megabytes(chosen.size))
  const text = await chosen.text()
  const json = parseJson(text)
  if (json === undefined) {
    const isOurs = text.includes(FORMAT) || text.includes(UNREADABLE_FORMAT)
    return refused(isOurs ? 'backupBroken' : 'backupForeign')
  }
  const mark = marked.safeParse(json)
  if (!mark.success) return refused(isGuide(json) ? 'backupIsGuide' : 'backupForeign')
  if (mark.data.version > VERSION) return refused('backupNewer')
  return mark.data.format === UNREADABLE_FORMAT ? readRepaired(json) : readWhole(json, onTurn)
}

async function readRepaired(json: unknown): Promise<ReadBackup> {
  const parsed = unreadableFile.safeParse(json)
  if (!parsed.success) return damagedAt(parsed.error.issues[0]?.path ?? [])
  const reads = await mapYielding(parsed.data.aside, ({ key, value }) => readUnder(key, value))
  const rest = { exportedAt: null, current: null, guides: [], forms: [] }
  return allOrNone(reads, 'aside', rest)
}

async function readWhole(
  json: unknown,
  onTurn?: (done: number, of: number) => void,
): Promise<ReadBackup> {
  const parsed = file.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return newerForm(json) ? refused('backupNewer') : damagedAt(issue?.path ?? [])
  }
  const { exportedAt, current, guides, forms, drafts } = parsed.data
  const values = parsed.data.facilities
  const reads = await mapYielding(values, readFacility, (done) => onTurn?.(done, values.length))
  return allOrNone(reads, 'facilities', { exportedAt, current, guides, forms, drafts })
}

/**
 * Accepts facilities only if all of them are valid.
 * @param place the property of the file that has the facilities.
 */
function allOrNone(
  reads: readonly ReadResult[],
  place: string,
  rest: Omit<Backup, 'facilities'>,
): ReadBackup {
  const bad = reads.findIndex(({ state }) => state !== 'read')
  if (reads.some(({ state }) => state === 'newer')) return refused('backupNewer')
  if (bad >= 0) return damagedAt([place, bad])
  const facilities = reads.flatMap((read) => (read.state === 'read' ? read.stored : []))
  return { ok: true, backup: { ...rest, facilities } }
}

function refused(...[key, value]: [Message['key'], string?]): ReadBackup {
  return { ok: false, reason: value === undefined ? message(key) : message(key, value) }
}

function damagedAt(path: readonly PropertyKey[]): ReadBackup {
  return refused('backupDamaged', z.core.toDotPath([...path]) || '-')
}

/** Recognises a guide's file, which has its own import. */
function isGuide(json: unknown): boolean {
  return z.object({ schema: z.number(), phases: z.array(z.unknown()) }).safeParse(json).success
}

/** @returns whether a form or an edition is of a newer version: they have versions of their own. */
function newerForm(json: unknown): boolean {
  const versioned = z.array(z.object({ version: z.number() }))
  const parts = z.object({ guides: versioned, forms: versioned }).safeParse(json)
  if (!parts.success) return false
  const { guides, forms } = parts.data
  return (
    guides.some(({ version }) => version > 1) || forms.some(({ version }) => version > FORM_VERSION)
  )
}

/** Formats a size in MB, rounded up so that it never reads as the allowed size. */
function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('ja-JP')
}
