import { inParallel } from '../../../async/inParallel'
import type { Around } from '../../../webdav/access'
import type { Folder, Version } from '../../../webdav/folder'
import type { ProfileClock } from '../../facility/ahead'
import { FACILITIES, facilityIdIn, fileOf } from '../facilityFiles'
import type { SharedFile } from '../fileContent'
import type { FileStates } from '../fileStates'

/** Requests at once: as many as browsers send to one host. */
export const AT_ONCE = 6
/** Files after which what was done is stored, so that a background that ends loses little. */
export const BATCH = 60
/** Above this number of files one list is asked for in place of each file. */
const LIST_FROM = 20

/** What a round works with. */
export interface Exchange {
  readonly folder: Folder
  readonly around: Around
  readonly states: FileStates
  readonly profile: ProfileClock
}

/** A file as it was read, with the version that a write must find. */
export interface Held {
  /** `null` where there is no file. */
  readonly file: SharedFile | null
  /** `null` where there is no file, or its version cannot stand in a condition yet. */
  readonly tag: string | null
}

/** What a round has done so far. */
export interface RoundProgress {
  /** Number of facilities that are new here. */
  added: number
  /** Ids of facilities whose file others wrote again and again. */
  readonly contended: Set<string>
}

/**
 * Finds the versions of facilities' files, by the facility's id.
 * @param ids the files that are wanted; `null` for all of the folder.
 * @returns `null` if the folder has no facilities and no place for them.
 */
export async function findVersions(
  { folder }: Exchange,
  ids: readonly string[] | null,
): Promise<ReadonlyMap<string, Version> | null> {
  if (ids !== null && ids.length <= LIST_FROM) {
    const found = await inParallel(ids, AT_ONCE, (id) => folder.look(fileOf(id)))
    return new Map(
      ids.flatMap((id, place) => {
        const version = found[place]
        return version ? [[id, version]] : []
      }),
    )
  }
  const files = await folder.list(FACILITIES)
  if (files === null) return null
  const wanted = ids === null ? null : new Set(ids)
  return new Map(
    [...files].flatMap(([name, version]): [string, Version][] => {
      const id = facilityIdIn(name)
      return id !== null && wanted?.has(id) !== false ? [[id, version]] : []
    }),
  )
}
