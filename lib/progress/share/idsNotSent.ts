import { readClock } from '../facility/stamp'
import { readLocal } from './arrivals'
import { readFileStates } from './fileStates'
import { digestOf } from './sharedFile'

/** @returns those of these facilities that are not as they were sent; after a round of our own none is. */
export async function idsNotSent(ids: readonly string[]): Promise<readonly string[]> {
  const [local, states] = await Promise.all([readLocal(ids), readFileStates()])
  const now = readClock()
  return [...local.values()]
    .filter((one) => states.get(one.id)?.sent !== digestOf(one, now))
    .map(({ id }) => id)
}
