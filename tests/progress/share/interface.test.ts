import { expect, test } from 'vitest'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { testFolder } from '../../../lib/progress/share/folder'
import {
  chooseOtherNote,
  type OtherNote,
  otherNotesIn,
} from '../../../lib/progress/share/otherNotes'
import {
  joinSameCode,
  keepSameCode,
  readSameCodes,
  type SameCode,
} from '../../../lib/progress/share/sameCode'
import { readShare, type ShareState } from '../../../lib/progress/share/state'
import { syncFolderNow } from '../../../lib/progress/share/syncFolder'

test('without a folder there is no question, no other note and no request', async () => {
  const questions: readonly SameCode[] = await readSameCodes()
  const { stored } = await openCurrent()
  const texts: readonly OtherNote[] = otherNotesIn(stored)
  await syncFolderNow()
  const { counts }: ShareState = await readShare()
  expect([questions, texts, counts.inFolder]).toEqual([[], [], 0])
  expect([testFolder, joinSameCode, keepSameCode, chooseOtherNote].every(Boolean)).toBe(true)
})
