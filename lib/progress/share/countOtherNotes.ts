import { browser } from '../../browser'
import { FACILITY, readUnder } from '../facility/readRecord'
import { otherNotesIn } from './otherNotesIn'

/** Reads how many texts wait for a choice beside the notes of one facility. */
export async function countOtherNotes(facilityId: string): Promise<number> {
  const key = FACILITY + facilityId
  const { [key]: value } = await browser.storage.local.get(key)
  const read = readUnder(key, value)
  return read.state === 'read' ? otherNotesIn(read.stored).length : 0
}
