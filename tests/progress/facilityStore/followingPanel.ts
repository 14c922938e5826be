import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  followCurrent,
  type ShownFacility,
} from '../../../lib/progress/facilityStore/followCurrent'

export const { local } = fakeBrowser.storage

/** Simulates the use of the browser's quota; `quota` is undefined for a browser without a limit. */
export function room(used: number, quota?: number) {
  const getBytesInUse = vi.fn(async () => used)
  Object.assign(local, { QUOTA_BYTES: quota, getBytesInUse })
  return getBytesInUse
}

/** Opens a panel that follows storage, and waits until it shows something. */
export async function open() {
  const history: ShownFacility[] = []
  const failures: unknown[] = []
  const pending: Promise<unknown>[] = []
  const following = followCurrent(
    (shown) => history.push(shown),
    (work) => pending.push(work.catch((error: unknown) => failures.push(error))),
  )
  /** Waits for all reads that have begun. */
  const settled = async () => {
    for (let begun = -1; begun !== pending.length; ) {
      begun = pending.length
      await Promise.all(pending)
    }
  }
  await settled()
  const last = () => {
    const shown = history.at(-1)
    if (!shown) throw new Error('nothing is shown')
    return shown
  }
  return { ...following, settled, failures, history, last }
}

/** Delays the result of the next read of a facility until it is released. */
export function holdReadOf(id: string) {
  const get = local.get.bind(local)
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  let isNext = true
  vi.spyOn(local, 'get').mockImplementation(async (wanted) => {
    const isHeld = isNext && wanted === `facility:${id}`
    if (isHeld) isNext = false
    const answer = await get(wanted)
    if (isHeld) await held
    return answer
  })
  return letGo
}
