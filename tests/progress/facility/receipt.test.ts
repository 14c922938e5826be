import { expect, test } from 'vitest'
import { keptReceipt } from '../../../lib/progress/facility/facility'
import { readLog } from '../../../lib/progress/facilityStore/changeLog'
import {
  changeFacility,
  undo,
  updateFacility,
} from '../../../lib/progress/facilityStore/updateFacility'
import { inUse } from '../stored'

const GUIDE = { id: 'gairai' }
const keep = async (day: string | null, number = '') => {
  const { id } = await inUse()
  return changeFacility(id, () => ({ receipts: { [GUIDE.id]: { day, number } } }))
}
const kept = async () => keptReceipt(GUIDE, await inUse())

test('number and day of a receipt are one register of the facility, which can be undone', async () => {
  expect(await kept()).toBeNull()
  const { done } = await keep('2026-01-20', 'REQ0010023')
  expect(await kept()).toMatchObject({ day: '2026-01-20', number: 'REQ0010023' })
  const [entry] = await readLog()
  expect(entry?.changes).toEqual([
    { path: 'receipt:gairai', from: null, to: '2026-01-20 REQ0010023' },
  ])
  expect(done && (await undo(done)).ok).toBe(true)
  expect(await kept()).toBeNull()
})

test('a receipt without a number has only its day, and can be removed', async () => {
  await keep('2026-01-20')
  expect(await kept()).toMatchObject({ day: '2026-01-20', number: '' })
  await keep(null)
  expect(await kept()).toBeNull()
})

test('only a day and a number of letters and digits are stored', async () => {
  const { id } = await inUse()
  await expect(keep('きょう')).rejects.toThrow()
  for (const number of ['番号', 'REQ 1 2', 'A'.repeat(41)]) {
    await expect(keep('2026-01-20', number)).rejects.toThrow()
  }
  expect((await updateFacility(id, (facility) => facility)).registers).not.toHaveProperty(
    'receipt:gairai',
  )
})
