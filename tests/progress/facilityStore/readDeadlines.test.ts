import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { WITHOUT_SUBSIDY } from '../../../lib/progress/facility/facility'
import { deadlinePatch } from '../../../lib/progress/facility/ownDeadline'
import { readDeadlines } from '../../../lib/progress/facilityStore/readDeadlines'
import { addFacility, changeFacility } from '../../../lib/progress/facilityStore/updateFacility'

const guide = await loadGuide()
const [CLINIC, PHARMACY] = ['3410712362', '3440712366']

async function add(code: string, day: string | null, archived = false, guideId = guide.id) {
  const { id } = await addFacility({ code, name: code, archived })
  await changeFacility(id, () => deadlinePatch(guideId, day))
}
const dates = async () =>
  [...(await readDeadlines(guide))].map(([code, { date }]) => [code, date] as const)

test('the deadlines that facilities have entered, by code', async () => {
  await add(CLINIC, '2026-03-31')
  await add(PHARMACY, '2026-04-30')
  expect(await dates()).toEqual([
    [CLINIC, '2026-03-31'],
    [PHARMACY, '2026-04-30'],
  ])
  expect((await readDeadlines(guide)).get(CLINIC)?.source.document).not.toBe(
    guide.subsidy.deadline?.source.document,
  )
})

test('a removed date, another guide’s date and no date do not count', async () => {
  await add(CLINIC, null)
  await add(PHARMACY, '2026-03-31', false, 'houmon')
  await add('0140000014', WITHOUT_SUBSIDY)
  await add('', '2026-03-31')
  expect(await dates()).toEqual([])
})

test('an archived facility does not count', async () => {
  await add(CLINIC, '2026-03-31', true)
  expect(await dates()).toEqual([])
  await add(CLINIC, '2026-04-30')
  expect(await dates()).toEqual([[CLINIC, '2026-04-30']])
})

test('facilities of one code with different deadlines are judged by the guide’s', async () => {
  await add(CLINIC, '2026-03-31')
  await add(CLINIC, '2026-03-31')
  expect(await dates()).toEqual([[CLINIC, '2026-03-31']])
  await add(CLINIC, '2026-04-30')
  expect(await dates()).toEqual([])
  await add(CLINIC, '2026-04-30')
  expect(await dates()).toEqual([])
})
