import { expect, test, vi } from 'vitest'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { otherNotesIn } from '../../../lib/progress/share/otherNotesIn'
import { readSameCodes } from '../../../lib/progress/share/sameCode'
import { readShare } from '../../../lib/progress/share/state'
import { syncFolderNow } from '../../../lib/progress/share/syncFolder'

test('without a folder there is no question, no other note and no request', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch')
  const { stored } = await openCurrent()
  await syncFolderNow()
  const { counts } = await readShare()
  expect([await readSameCodes(), otherNotesIn(stored), counts.inFolder]).toEqual([[], [], 0])
  expect(fetch).not.toHaveBeenCalled()
})
