import type { Version } from '../../../webdav/folder'
import { FACILITY } from '../../facility/readRecord'
import { storedKeys } from '../../storage/storedKeys'
import { FACILITIES } from '../facilityFiles'
import type { FileStates } from '../fileStates'
import { isFullRound, type ShareWork } from '../work'
import { type Exchange, findVersions } from './exchange'

/** All files that were in the folder are gone. */
export class LostFolder extends Error {}

/**
 * Finds the versions of facilities' files, by the facility's id; makes the place for them in a new folder.
 * @param own the facilities whose files are wanted; `null` for all of the folder.
 * @throws LostFolder, or FolderError
 */
export async function findFiles(
  exchange: Exchange,
  own: ReadonlySet<string> | null,
): Promise<ReadonlyMap<string, Version>> {
  const { folder, states } = exchange
  const hadFiles = states.ids().length > 0
  const versions = await findVersions(exchange, own && [...own])
  const isGone = hadFiles && states.ids().every((id) => !versions?.has(id))
  if (versions?.size && !isGone) return versions
  const all = own === null ? versions : await findVersions(exchange, null)
  if (hadFiles && (all === null || all.size === 0)) throw new LostFolder()
  if (all === null) await folder.makeFolder(FACILITIES)
  return versions ?? new Map()
}

/** Reads the ids of the facilities here: in the role of a facility no other files are read. */
export async function ownIds(
  work: ShareWork,
  states: Pick<FileStates, 'ids'>,
): Promise<ReadonlySet<string>> {
  if (!isFullRound(work)) return new Set([...states.ids(), ...Object.keys(work.changed)])
  const keys = await storedKeys(FACILITY)
  return new Set(keys.map((key) => key.slice(FACILITY.length)))
}
