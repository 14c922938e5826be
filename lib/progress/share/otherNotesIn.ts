import type { StoredFacility } from '../facility/facilityRecord'
import { instantOf } from '../facility/stamp'

/**
 * Prefix of the path of a register that keeps a text beside a note, before the task and the stamp of the
 * text. It is a register like others, so that every profile of the folder has it and can choose.
 */
export const OTHER_NOTE = 'otherNote:'

/** A text that somebody wrote at a note while somebody else wrote another one. */
export interface OtherNote {
  readonly facilityId: string
  readonly taskId: string
  /** The register that keeps it. */
  readonly path: string
  readonly text: string
  /** ISO 8601. */
  readonly at: string
  /** '' if they gave no name. */
  readonly by: string
}

/** Finds the texts of a facility that wait for a choice beside its notes. */
export function otherNotesIn({ id, registers }: StoredFacility): readonly OtherNote[] {
  return Object.entries(registers).flatMap(([path, [text, stamp, by = '']]) => {
    if (!path.startsWith(OTHER_NOTE) || typeof text !== 'string' || text === '') return []
    const taskId = path.slice(OTHER_NOTE.length, path.lastIndexOf(':'))
    return [{ facilityId: id, taskId, path, text, at: instantOf(stamp), by }]
  })
}
