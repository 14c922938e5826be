import { facilityOf, type StoredFacility } from '../../progress/facility/facilityRecord'
import { watchFacilityChanges } from '../../progress/facilityStore/facilityChanges'
import { scanFacilities } from '../../progress/facilityStore/scanFacilities'
import { type OtherNote, otherNotesIn } from '../../progress/share/otherNotesIn'
import { readSameCodes, type SameCode } from '../../progress/share/sameCode'
import { readShare, watchShare } from '../../progress/share/state'

/** A note of which two texts are kept, and where it stands. */
export interface TwoTexts {
  readonly other: OtherNote
  readonly facility: string
  /** The text that is shown at the task now. */
  readonly now: string
}

/** What waits for an answer of the user. */
export interface Questions {
  readonly sameCodes: readonly SameCode[]
  readonly twoTexts: readonly TwoTexts[]
}

/** Debounces reading after changes, milliseconds. */
const TOGETHER = 300

/** Calls `onChange` after what can bring or answer a question, once for many changes. */
export function watchQuestions(onChange: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, TOGETHER)
  }
  watchShare(soon)
  watchFacilityChanges(soon)
}

/** Reads the questions; none while the folder is switched off. */
export async function readQuestions(): Promise<Questions> {
  if (!(await readShare()).on) return { sameCodes: [], twoTexts: [] }
  const { facilities } = await scanFacilities()
  return { sameCodes: await readSameCodes(), twoTexts: facilities.flatMap(twoTextsIn) }
}

function twoTextsIn(stored: StoredFacility): TwoTexts[] {
  const others = otherNotesIn(stored)
  if (others.length === 0) return []
  const { name, notes } = facilityOf(stored)
  return others.map((other) => ({ other, facility: name, now: notes[other.taskId]?.text ?? '' }))
}
