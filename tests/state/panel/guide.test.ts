import { effect, signal } from '@preact/signals'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import { type Facility, newFacility } from '../../../lib/progress/facility/facility'
import { writeEdition } from '../../../lib/progress/guides/editions'
import { openFailures } from '../../../lib/state/failures'
import { openGuide } from '../../../lib/state/panel/guide'
import { renderMessage } from '../../../lib/text'
import { waitFor } from '../../waitFor'

const { local } = fakeBrowser.storage
const own = await loadGuide()

beforeEach(() => {
  // The background's part.
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (asked) =>
    parseGuide(Reflect.get(Object(asked), 'value'), bundledPart),
  )
})

const facilityWith = (guide: string): Facility => ({ ...newFacility(), guide })

/** Opens the guide of a facility; tells which one stood beside which choice. */
async function open() {
  const facility = signal<Facility | null>(facilityWith('gairai'))
  const { failed, attempt } = openFailures()
  const { guide, troubles } = openGuide(facility, attempt)
  await waitFor(() => expect(guide.value?.id).toBe('gairai'))
  const beside: string[] = []
  effect(() => void beside.push(`${facility.value?.guide} ${guide.value?.id ?? '-'}`))
  return { facility, guide, troubles, failed, beside }
}

test('a facility is never shown with the former facility’s guide', async () => {
  const { facility, guide, beside } = await open()
  facility.value = facilityWith('houmon')
  expect(guide.value).toBeNull()
  await waitFor(() => expect(guide.value?.id).toBe('houmon'))
  expect(new Set(beside)).toEqual(new Set(['gairai gairai', 'houmon -', 'houmon houmon']))
})

test('a facility with the same guide needs no loading', async () => {
  const { facility, guide } = await open()
  facility.value = facilityWith('gairai')
  expect(guide.value?.id).toBe('gairai')
})

test('a late guide of a facility that was left again is not shown', async () => {
  const { facility, guide, beside } = await open()
  facility.value = facilityWith('houmon')
  facility.value = facilityWith('gairai')
  expect(guide.value?.id).toBe('gairai')
  await writeEdition('改訂版.json', { ...own, edition: '次の版' })
  await waitFor(() => expect(guide.value?.edition).toBe('次の版'))
  expect(beside).not.toContain('gairai houmon')
})

test('the former edition stays until the new one has loaded', async () => {
  const { guide, beside } = await open()
  await writeEdition('改訂版.json', { ...own, edition: '次の版' })
  await waitFor(() => expect(guide.value?.edition).toBe('次の版'))
  expect(new Set(beside)).toEqual(new Set(['gairai gairai']))
})

test('a guide that cannot be loaded is reported, and no other one is shown', async () => {
  const { facility, guide, failed } = await open()
  const failing = vi.spyOn(local, 'get').mockRejectedValue(new Error('the disk is gone'))
  facility.value = facilityWith('houmon')
  await waitFor(() => expect(failed.value.map(({ key }) => key)).toEqual(['troubleReading']))
  expect(guide.value).toBeNull()
  failing.mockRestore()
  facility.value = facilityWith('gairai')
  await waitFor(() => expect(failed.value).toEqual([]))
  expect(guide.value?.id).toBe('gairai')
})

test('an edition that cannot be used is named with its place and the reason in words', async () => {
  const { guide, troubles } = await open()
  const invalid = {
    ...own,
    subsidy: { ...own.subsidy, begins: { ...own.subsidy.begins, date: 'x' } },
  }
  const at = '2026-01-20T00:00:00Z'
  await local.set({ 'guide:gairai': { version: 1, fileName: '改訂版.json', at, guide: invalid } })
  await waitFor(() => expect(troubles.value).toHaveLength(1))
  const [trouble] = troubles.value
  expect(trouble && renderMessage(trouble)).toContain(
    '（subsidy.begins.date：日付を選んでください。）',
  )
  expect(guide.value?.subsidy.begins?.date).toBe('2024-11-05')
})

test('the failure of an outdated load is no trouble', async () => {
  const { facility, guide, failed } = await open()
  const troubles: number[] = []
  effect(() => void troubles.push(failed.value.length))
  vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('the disk is gone'))
  facility.value = facilityWith('houmon')
  facility.value = facilityWith('gairai')
  facility.value = facilityWith('houmon')
  await waitFor(() => expect(guide.value?.id).toBe('houmon'))
  expect(Math.max(...troubles)).toBe(0)
})
