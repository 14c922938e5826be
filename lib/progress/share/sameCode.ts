import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import { changesTo, emptyStored, type StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { FACILITY } from '../facility/readRecord'
import { changeManyUnlocked } from '../facilityStore/changeMany'
import { CURRENT, chooseFacility } from '../facilityStore/currentFacility'
import { type FacilitySummary, summaryOf } from '../facilityStore/readFacilities'
import { scanFacilities } from '../facilityStore/scanFacilities'
import { locked } from '../storage/lockedWrite'
import { readLocal } from './arrivals'
import { type FileStates, readFileStates } from './fileStates'
import { withOtherNotes } from './otherNotes'
import { readShare } from './state'
import { noteChanged, pairOf, type ShareWork, shareWork } from './work'

/** A facility here and one in the folder that have the same code, of which only the user knows more. */
export interface SameCode {
  /** Not in the folder yet, or added later. */
  readonly here: FacilitySummary
  readonly inFolder: FacilitySummary
}

/**
 * Finds facilities with one code of which one at least is in the folder, but for archived ones and those
 * that the user has said are two.
 * @param facilities all of this profile, the oldest first.
 */
export async function findSameCodes(
  facilities: readonly StoredFacility[],
  states: Pick<FileStates, 'get'>,
  { apart }: Pick<ShareWork, 'apart'>,
): Promise<readonly SameCode[]> {
  const known = new Set(apart)
  const summaries = await mapYielding(facilities, summaryOf)
  const offered = summaries.filter(({ code, archived }) => code !== '' && !archived)
  const byCode = Map.groupBy(offered, ({ code }) => code)
  return [...byCode.values()].flatMap((same) => {
    const inFolder = same.find(({ id }) => states.get(id) !== undefined)
    if (inFolder === undefined) return []
    return same
      .filter((here) => here !== inFolder && !known.has(pairOf(here.id, inFolder.id)))
      .map((here) => ({ here, inFolder }))
  })
}

/**
 * Reads the questions that wait for an answer: facilities with the same code, of which one at least is in
 * the folder. One that is not is not written there before the user has answered.
 */
export async function readSameCodes(): Promise<readonly SameCode[]> {
  if (!(await readShare()).on) return []
  const [{ facilities }, states, work] = await Promise.all([
    scanFacilities(),
    readFileStates(),
    shareWork.read(),
  ])
  return findSameCodes(facilities, states, work)
}

/**
 * Answers that both are one facility: the one in the folder gets what is set here, register by register
 * the later one, is the current facility if this one was, and this one goes to the archive.
 * @throws DOMException or Error if it could not be written.
 */
export async function joinSameCode({ here, inFolder }: SameCode): Promise<void> {
  const { [CURRENT]: current } = await browser.storage.local.get(CURRENT)
  await locked(async () => {
    const both = await readLocal([here.id, inFolder.id])
    const [from, to] = [both.get(here.id), both.get(inFolder.id)]
    if (from === undefined || to === undefined) return
    const joined = joinedWith(to, from)
    // Both in one write: neither is lost, whenever the browser ends.
    await changeManyUnlocked([from.id], (stored) => changesTo(stored, { archived: true }), {
      [FACILITY + to.id]: joined,
    })
  })
  await noteChanged([here.id, inFolder.id])
  if (current === here.id) await chooseFacility(inFolder.id)
}

/**
 * Answers that they are two facilities: both stay, and the one here is written to the folder as well.
 * @throws DOMException or Error if it could not be written.
 */
export async function keepSameCode({ here, inFolder }: SameCode): Promise<void> {
  await shareWork.change((work) => ({
    ...work,
    apart: [...new Set([...work.apart, pairOf(here.id, inFolder.id)])],
    // The next round compares everything, and so finds what was waiting.
    fullAt: 0,
  }))
}

/** Joins two facilities into the first; nobody who wrote a note at one has seen the other's. */
function joinedWith(to: StoredFacility, from: StoredFacility): StoredFacility {
  const { archived: _, ...registers } = from.registers
  const arriving = { ...emptyStored({ ...from, id: to.id }), registers }
  return merge(to, withOtherNotes(arriving, to, {}))
}
