import { readClock } from '../facility/stamp'
import { readLocal } from './arrivals'
import { sentDigest } from './fileContent'
import { readFileStates } from './fileStates'

/** @returns those of these facilities that are not as they were sent; after a round of our own none is. */
export async function idsNotSent(ids: readonly string[]): Promise<readonly string[]> {
  const [local, states] = await Promise.all([readLocal(ids), readFileStates()])
  const now = readClock()
  const notSent: string[] = []
  for (const facility of local.values()) {
    const { id } = facility
    if (states.get(id)?.sent !== (await sentDigest(facility, now))) notSent.push(id)
  }
  return notSent
}
