import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readOwnColumns, writeOwnColumns } from '../../../lib/progress/guides/ownColumns'

const HEADERS = ['コード', '工事のお金']

test('what was chosen for headers is read again for the same headers only', async () => {
  expect(await readOwnColumns(HEADERS)).toBeNull()
  await writeOwnColumns(HEADERS, ['facilityCode', 'totalCost'])
  expect(await readOwnColumns(HEADERS)).toEqual(['facilityCode', 'totalCost'])
  expect(await readOwnColumns(['コード', '工事の金'])).toBeNull()
  await writeOwnColumns(HEADERS, null)
  expect(await readOwnColumns(HEADERS)).toBeNull()
})

test('of the headers nothing can be read in what is stored', async () => {
  await writeOwnColumns(HEADERS, ['facilityCode', null])
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/コード|お金/)
})

test('thirty kinds of file are remembered, the last ones', async () => {
  for (const number of Array(31).keys()) await writeOwnColumns([`${number}`], ['facilityCode'])
  expect(await readOwnColumns(['0'])).toBeNull()
  expect(await readOwnColumns(['1'])).toEqual(['facilityCode'])
})

test('an unreadable list counts as empty', async () => {
  await fakeBrowser.storage.local.set({ columns: { version: 1, files: 1 } })
  expect(await readOwnColumns(HEADERS)).toBeNull()
})
