import * as z from 'zod/mini'
import { mapYielding } from '../../async/mapYielding'
import { type Message, message } from '../../message'
import type { StoredFacility } from '../facility/facilityRecord'
import { type ReadResult, readFacility, readFacilityUnder } from '../facility/readRecord'
import { importedSchema } from '../guides/editions'
import { FORM_VERSION, storedForm } from '../guides/storedForms'
import { UNREADABLE_FORMAT } from '../recovery/unreadableFile'

/** By this a file is known as ours. */
const FORMAT = 'junbi-navi-backup'
const VERSION = 1
/** Bytes: five times what a browser keeps for us. */
export const LARGEST = 50_000_000

const form = z.extend(storedForm, { id: z.string().check(z.minLength(1)) })

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
})

/** What could not be read elsewhere, and somebody may have repaired. */
const unreadFile = z.object({ aside: z.array(z.object({ key: z.string(), value: z.unknown() })) })

/** 控え: what is stored here, in today's form. No value of an application is in it. */
export interface Backup {
  /** ISO 8601; `null` where the file does not say. */
  readonly exportedAt: string | null
  /** The facility that was in use, where it is among them. */
  readonly current: string | null
  readonly facilities: readonly StoredFacility[]
  readonly guides: readonly z.infer<typeof importedSchema>[]
  readonly forms: readonly z.infer<typeof form>[]
}

/** A file that was chosen: what is in it, or why it is not used. */
type ReadBackup =
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly reason: Message }

/** @returns the text of the file. */
export function writeBackup(backup: Backup): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...backup })}\n`
}

/**
 * Reads a file of any origin: a backup, or values that could not be read and were repaired. All of it
 * has to be sound, or none of it is used.
 * @param onTurn is called with how many of its facilities are read, and how many there are.
 * @throws what reading a file throws, when it is gone or changed.
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
  const parsed = unreadFile.safeParse(json)
  if (!parsed.success) return damagedAt(parsed.error.issues[0]?.path ?? [])
  const reads = await mapYielding(parsed.data.aside, ({ key, value }) =>
    readFacilityUnder(key, value),
  )
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
  const { exportedAt, current, guides, forms } = parsed.data
  const values = parsed.data.facilities
  const reads = await mapYielding(values, readFacility, (done) => onTurn?.(done, values.length))
  return allOrNone(reads, 'facilities', { exportedAt, current, guides, forms })
}

/** @param place where the facilities stand in the file. */
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A guide's file is imported elsewhere. */
function isGuide(json: unknown): boolean {
  return z.object({ schema: z.number(), phases: z.array(z.unknown()) }).safeParse(json).success
}

/** Forms and editions count their versions for themselves. */
function newerForm(json: unknown): boolean {
  const versioned = z.array(z.object({ version: z.number() }))
  const parts = z.object({ guides: versioned, forms: versioned }).safeParse(json)
  if (!parts.success) return false
  const { guides, forms } = parts.data
  return (
    guides.some(({ version }) => version > 1) || forms.some(({ version }) => version > FORM_VERSION)
  )
}

/** Size in MB, rounded up, so that it is never said to be what is allowed. */
function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('ja-JP')
}
