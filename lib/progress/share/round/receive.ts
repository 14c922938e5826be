import { inParallel } from '../../../async/inParallel'
import { isStrong, type Version } from '../../../webdav/folder'
import type { ProfileClock } from '../../facility/ahead'
import type { StoredFacility } from '../../facility/facilityRecord'
import { quarantineForeign } from '../../recovery/quarantine'
import { facilityToSync } from '../../sync/aheadInSync'
import { mergeArrived, readLocal } from '../arrivals'
import { fileOf } from '../facilityFiles'
import {
  isSameFacility,
  parseShared,
  type ReadFile,
  type SharedFile,
  sentDigest,
} from '../fileContent'
import { NOT_READ, notesSeen } from '../fileStates'
import { noteStamps } from '../otherNotes'
import { AT_ONCE, BATCH, type Exchange, type Held, type RoundProgress } from './exchange'

/**
 * Reads files and merges them into the facilities here, batch by batch.
 * @param isWanted which facilities are taken, while the others are only looked at; `null` for all.
 * @returns the facilities here that have something their file does not have, with their file.
 */
export async function receive(
  exchange: Exchange,
  versions: ReadonlyMap<string, Version>,
  progress: RoundProgress,
  isWanted: ((facility: StoredFacility) => boolean) | null = null,
): Promise<ReadonlyMap<string, Held>> {
  const toSend = new Map<string, Held>()
  const ids = [...versions.keys()]
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH)
    const files = await inParallel(batch, AT_ONCE, async (id) => {
      const read = await exchange.folder.read(fileOf(id))
      if (read === null) return { id, held: { file: null, tag: null } }
      const version = versions.get(id)
      const tag = version?.tag ?? read.tag
      return { id, held: { file: parseShared(id, read.text), tag: isStrong(tag) ? tag : null } }
    })
    const wanted = files.filter(
      ({ held: { file } }) =>
        isWanted === null || (file?.state === 'read' && isWanted(file.facility)),
    )
    await take(exchange, wanted, progress)
    const local = await readLocal(batch)
    for (const { id, held } of wanted) {
      if (held.file === null) continue
      const ours = local.get(id)
      if (await settle(exchange, id, ours, held.file, versions.get(id)?.id ?? '')) continue
      // A weak version cannot stand in a condition: the file is looked at again.
      if (ours !== undefined) toSend.set(id, held)
    }
    await exchange.states.save()
  }
  return toSend
}

/** Merges what was read into the facilities here. */
export async function take(
  { states, profile }: Exchange,
  files: readonly { readonly id: string; readonly held: Held }[],
  progress: RoundProgress,
): Promise<void> {
  const arrived = files.flatMap(({ id, held: { file } }) =>
    file?.state === 'read'
      ? [{ facility: file.facility, base: notesSeen(states.get(id), file.line) }]
      : [],
  )
  const damaged = files.flatMap(({ id, held: { file } }) =>
    file?.state === 'unreadable' ? [{ id, value: file.value }] : [],
  )
  // A copy is kept here before the file gets the sound facility.
  await quarantineForeign(damaged)
  if (arrived.length > 0) progress.added += await mergeArrived(arrived, profile)
}

/**
 * Notes what is known of a file that was read and merged.
 * @returns whether file and facility agree, or the file stays as it is.
 */
export async function settle(
  { states, profile }: Exchange,
  id: string,
  ours: StoredFacility | undefined,
  file: SharedFile,
  version: string,
): Promise<boolean> {
  if (file.state !== 'read') {
    const isLeft = file.state === 'otherVersion' || ours === undefined
    if (isLeft) states.set(id, { version, sent: NOT_READ, ...seenIn(null) })
    return isLeft
  }
  const { facility } = file
  const isAgreed = ours === undefined || isSameFacility(wantedIn(facility, ours, profile), facility)
  const sent = ours !== undefined && isAgreed ? await sentDigest(ours, profile.now) : ''
  states.set(id, { version, sent, ...seenIn(file) })
  return isAgreed
}

/**
 * @param file `null` where none could be read.
 * @returns what tells later whether a writer had read this version, and its notes.
 */
export function seenIn(file: ReadFile | null) {
  return file === null
    ? { notes: {}, write: '' }
    : { notes: noteStamps(file.facility), write: file.line.at(-1) ?? '' }
}

/** @returns what the file should have. */
export function wantedIn(
  file: StoredFacility | null,
  ours: StoredFacility,
  profile: ProfileClock,
): StoredFacility {
  return facilityToSync(ours, file === null ? [] : [file], profile)
}
