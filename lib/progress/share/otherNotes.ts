import { changesAt, type Register, type StoredFacility } from '../facility/facilityRecord'
import { isNote, NOTE } from '../facility/registerPaths'
import { nodeOf, type Stamp } from '../facility/stamp'
import { changeManyUnlocked } from '../facilityStore/changeMany'
import type { NoteChoice } from '../notes/noteEditing'
import { locked } from '../storage/lockedWrite'
import { OTHER_NOTE, type OtherNote } from './otherNotesIn'

/**
 * Chooses between the note and another text: `mine` is the note as it stands, `theirs` the other text,
 * `both` one after the other. Every profile of the folder follows.
 * @throws Error if it could not be written: see `updateFacility`.
 */
export async function chooseOtherNote(other: OtherNote, choice: NoteChoice): Promise<void> {
  const note = NOTE + other.taskId
  await locked(() =>
    changeManyUnlocked([other.facilityId], (stored) => {
      const values = new Map<string, unknown>([[other.path, '']])
      const text = stored.registers[note]?.[0]
      if (choice === 'theirs') values.set(note, other.text)
      if (choice === 'both') {
        values.set(
          note,
          [text, other.text].filter((one) => one !== '' && one !== undefined).join('\n'),
        )
      }
      return changesAt(stored, values)
    }),
  )
}

/** @returns the stamps of a facility's notes, by path. */
export function noteStamps({ registers }: StoredFacility): Record<string, Stamp> {
  return Object.fromEntries(
    Object.entries(registers).flatMap(([path, [, at]]) => (isNote(path) ? [[path, at]] : [])),
  )
}

/**
 * Adds to an arriving facility the texts that its merge would overwrite although nobody who wrote the
 * other one had seen them. The same two texts give the same register in every profile.
 * @param base the stamps of the notes that both sides had.
 */
export function withOtherNotes(
  arriving: StoredFacility,
  ours: StoredFacility | null,
  base: Readonly<Record<string, Stamp>>,
): StoredFacility {
  if (ours === null) return arriving
  const kept = Object.entries(arriving.registers).flatMap(
    ([path, theirs]): [string, Register][] => {
      const mine = ours.registers[path]
      if (!isNote(path) || mine === undefined || !isApart(mine, theirs, base[path])) return []
      const [loser, winner] = mine[1] < theirs[1] ? [mine, theirs] : [theirs, mine]
      // Nothing to lose.
      if (loser[0] === '' || `${winner[0]}`.includes(`${loser[0]}`)) return []
      const other = `${OTHER_NOTE}${path.slice(NOTE.length)}:${loser[1]}`
      return ours.registers[other] ? [] : [[other, loser]]
    },
  )
  if (kept.length === 0) return arriving
  return { ...arriving, registers: { ...Object.fromEntries(kept), ...arriving.registers } }
}

/** @returns whether two texts were written by two profiles of which neither had seen the other's. */
function isApart([, mine]: Register, [, theirs]: Register, base: Stamp | undefined): boolean {
  if (mine === theirs || mine === base || theirs === base) return false
  return nodeOf(mine) !== nodeOf(theirs)
}
