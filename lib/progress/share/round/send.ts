import { inParallel } from '../../../async/inParallel'
import type { Version } from '../../../webdav/folder'
import { SETTLED, settledTag } from '../../../webdav/settledTag'
import { FolderError } from '../../../webdav/trouble'
import { readLocal } from '../arrivals'
import { fileOf } from '../facilityFiles'
import { parseShared, sharedText } from '../fileContent'
import {
  AT_ONCE,
  BATCH,
  type Exchange,
  findVersions,
  type Held,
  type RoundProgress,
} from './exchange'
import { receive, seenIn, settle, take, wantedIn } from './receive'

/** How often one file is written again after others wrote it meanwhile. */
export const ATTEMPTS = 8
/** How often what was written is read again and written once more where something is missing. */
const CHECKS = 4
const FIRST_PAUSE = 200
const LONGEST_PAUSE = 8_000

/**
 * Writes facilities to their files where these have not all of them, then reads again what was written:
 * two writes within a second can look like one.
 * @param held their files, where they were just read.
 */
export async function sendAll(
  exchange: Exchange,
  ids: readonly string[],
  held: ReadonlyMap<string, Held>,
  progress: RoundProgress,
): Promise<void> {
  let waiting = ids
  let known = held
  for (let check = 0; waiting.length > 0; check++) {
    if (check >= CHECKS)
      throw new FolderError('damaged', `${waiting.length} files differ after PUT`)
    const written: string[] = []
    for (let from = 0; from < waiting.length; from += BATCH) {
      const batch = waiting.slice(from, from + BATCH)
      const done = await inParallel(batch, AT_ONCE, (id) =>
        sendOne(exchange, id, known.get(id), progress),
      )
      written.push(...batch.filter((_, place) => done[place]))
      await exchange.states.save()
    }
    if (written.length === 0) return
    await exchange.around.pause(SETTLED)
    const versions = (await findVersions(exchange, written)) ?? new Map<string, Version>()
    known = await receive(exchange, versions, progress)
    // A file that is gone already is written again.
    waiting = written.filter((id) => known.has(id) || !versions.has(id))
  }
}

/** @returns whether the file was written. */
async function sendOne(
  exchange: Exchange,
  id: string,
  known: Held | undefined,
  progress: RoundProgress,
): Promise<boolean> {
  const { folder, around, states, profile } = exchange
  let held = known
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await around.pause(pauseBefore(attempt))
    if (held === undefined || (held.file !== null && held.tag === null)) {
      held = await readAgain(exchange, id, progress)
    }
    const { file, tag } = held
    if (file?.state === 'otherVersion') return false
    const ours = (await readLocal([id])).get(id)
    if (ours === undefined) return false
    if (file !== null && (await settle(exchange, id, ours, file, ''))) return false
    const before = file?.state === 'read' ? file : null
    const text = sharedText(wantedIn(before?.facility ?? null, ours, profile), before)
    if (await folder.write(fileOf(id), text, file === null ? null : tag)) {
      states.set(id, { version: '', sent: '', ...seenIn(before) })
      return true
    }
    held = undefined
  }
  progress.contended.add(id)
  return false
}

/** Reads a file and merges it, after its version can stand in a condition. */
async function readAgain(exchange: Exchange, id: string, progress: RoundProgress): Promise<Held> {
  const { folder, around } = exchange
  const tag = await settledTag(folder, fileOf(id), around)
  const read = tag === null ? null : await folder.read(fileOf(id))
  if (read === null) return { file: null, tag: null }
  const held = { file: parseShared(id, read.text), tag }
  await take(exchange, [{ id, held }], progress)
  return held
}

/** Growing pauses, different in each profile, so that they do not meet again. */
export function pauseBefore(attempt: number): number {
  const pause = Math.min(FIRST_PAUSE * 2 ** attempt, LONGEST_PAUSE)
  return Math.round(pause * (0.5 + Math.random()))
}
