import type { Version } from '../../../webdav/folder'
import type { StoredFacility } from '../../facility/facilityRecord'
import { sentDigest } from '../fileContent'
import type { ShareWork } from '../work'
import type { Exchange } from './exchange'
import { isOffered } from './readChanged'

/** Files that each round reads again although their version is the known one. */
const AGAIN = 10

/**
 * Finds the files that a round reads: of a version that was not read yet, those of facilities that have
 * something to send, and some more, so that every file gets its turn.
 * @param here the facilities that may have something to send.
 * @returns their versions by the facility's id, and the id after which the next round goes on.
 */
export async function filesToRead(
  exchange: Exchange,
  versions: ReadonlyMap<string, Version>,
  here: readonly StoredFacility[],
  { cursor }: Pick<ShareWork, 'cursor'>,
): Promise<{ readonly toRead: ReadonlyMap<string, Version>; readonly cursor: string }> {
  const wanted = new Set<string>()
  for (const one of here) if (await hasToSend(one, exchange)) wanted.add(one.id)
  const sorted = [...versions.keys()].sort()
  const again = sorted.filter((id) => id > cursor).slice(0, AGAIN)
  for (const id of again) wanted.add(id)
  const toRead = [...versions].filter(
    ([id, version]) => exchange.states.get(id)?.version !== version.id || wanted.has(id),
  )
  const last = again.length < AGAIN ? '' : (again.at(-1) ?? '')
  return { toRead: new Map(toRead), cursor: last }
}

async function hasToSend(stored: StoredFacility, { states, profile }: Exchange): Promise<boolean> {
  const state = states.get(stored.id)
  if (state === undefined) return isOffered(stored)
  return state.sent !== (await sentDigest(stored, profile.now))
}
