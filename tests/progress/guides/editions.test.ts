import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_GUIDE, GUIDE_IDS, loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import { message } from '../../../lib/message'
import { isDone } from '../../../lib/progress/facility/facility'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { deadlinePatch, guideFor } from '../../../lib/progress/facility/ownDeadline'
import { chooseFacility, openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import {
  guideInUse,
  guidesInForce,
  readAddedEditions,
  removeEdition,
  watchEditions,
  writeEdition,
} from '../../../lib/progress/guides/editions'
import type { GuideCheck } from '../../../lib/progress/guides/guideCheck'
import { withTick } from '../ticked'

const { local, managed } = fakeBrowser.storage
const guide = await loadGuide()
const later = { ...guide, edition: '期限の延びた版' }
const check = vi.fn<GuideCheck>(async (value) => parseGuide(value, bundledPart))
const inUse = (id = DEFAULT_GUIDE) => guideInUse(id, check)

beforeEach(() => {
  check.mockClear()
})

/** Sets an administrator's policy. Firefox throws if there is none. */
const setPolicy = (guides: unknown) => managed.set({ guides })

test('without added editions the bundled one is used, and nothing is checked', async () => {
  expect(await inUse()).toEqual({
    edition: { origin: 'bundled', guide },
    standsIn: false,
    refused: [],
  })
  expect(check).not.toHaveBeenCalled()
})

test('a browser that throws because it has no policy causes no problem', async () => {
  vi.spyOn(managed, 'get').mockRejectedValueOnce(new Error('Managed storage manifest not found'))
  expect(await inUse()).toMatchObject({ edition: { origin: 'bundled' }, refused: [] })
})

test('an imported edition is used until it is removed', async () => {
  await writeEdition('改訂版.json', later)
  expect((await inUse()).edition).toEqual({ origin: 'imported', guide: later })
  await removeEdition(guide.id)
  expect((await inUse()).edition).toEqual({ origin: 'bundled', guide })
})

test('an edition that replaced another import is taken back to that one, then to the bundled one', async () => {
  await writeEdition('改訂版.json', later)
  await writeEdition('再改訂版.json', { ...guide, edition: '再び改めた版' })
  expect((await inUse()).edition.guide.edition).toBe('再び改めた版')
  await removeEdition(guide.id)
  expect((await inUse()).edition).toEqual({ origin: 'imported', guide: later })
  await removeEdition(guide.id)
  expect((await inUse()).edition).toEqual({ origin: 'bundled', guide })
})

test('an import calls the watchers', async () => {
  const changed = vi.fn()
  watchEditions(changed)
  await writeEdition('改訂版.json', later)
  await local.set({ 'facility:x': {} })
  expect(changed).toHaveBeenCalledTimes(1)
})

test('an imported guide that is not bundled can be chosen like the others', async () => {
  await writeEdition('新しい手引き.json', { ...guide, id: 'another' })
  const all = await guidesInForce(check)
  expect(all.map(({ id }) => id)).toEqual([...GUIDE_IDS, 'another'])
})

test('the default guide replaces a missing one', async () => {
  expect(await inUse('another')).toMatchObject({
    standsIn: true,
    edition: { origin: 'bundled', guide: { id: DEFAULT_GUIDE } },
  })
})

test('a facility keeps its choice of a missing guide', async () => {
  const { id } = await addFacility({ guide: 'another' })
  await chooseFacility(id)
  expect(facilityOf((await openCurrent()).stored).guide).toBe('another')
})

test('ticks of a task that an edition dropped stay stored, and count again in a later edition', async () => {
  const { stored } = await openCurrent()
  await updateFacility(stored.id, (current) => withTick(current, 'order', true))
  const [preparation] = guide.phases
  if (!preparation) throw new Error('no phase')
  await writeEdition('短い版.json', { ...guide, phases: [preparation] })
  await updateFacility(stored.id, (current) => withTick(current, 'account', true))
  await removeEdition(guide.id)
  const after = facilityOf((await openCurrent()).stored)
  expect([isDone(after, 'order'), isDone(after, 'account')]).toEqual([true, true])
})

describe('an administrator’s policy', () => {
  test.each([
    ['as the text of a file', JSON.stringify(later)],
    ['as data', later],
  ])('has priority over an import, %s', async (_, entry) => {
    await writeEdition('改訂版.json', { ...guide, edition: '自分の版' })
    await setPolicy([entry])
    expect((await inUse()).edition).toEqual({ origin: 'policy', guide: later })
  })

  test('that is withdrawn uncovers the import', async () => {
    await writeEdition('改訂版.json', later)
    await setPolicy([{ ...guide, edition: '管理者の版' }])
    await managed.remove('guides')
    expect((await inUse()).edition).toEqual({ origin: 'imported', guide: later })
  })

  test('calls the watchers when it changes', async () => {
    const changed = vi.fn()
    watchEditions(changed)
    await setPolicy([later])
    expect(changed).toHaveBeenCalled()
  })

  test('with an invalid guide is refused with position, path and reason, and the import stays', async () => {
    await writeEdition('改訂版.json', later)
    await setPolicy([{ ...guide, title: '' }])
    expect(await inUse()).toEqual({
      edition: { origin: 'imported', guide: later },
      standsIn: false,
      refused: [
        {
          origin: 'policy',
          id: guide.id,
          name: 'guides[0]',
          problems: [{ path: 'title', problem: message('draftTooSmall') }],
        },
      ],
    })
  })

  test('that is not a list is refused as one entry', async () => {
    await setPolicy('text')
    expect((await inUse()).refused).toMatchObject([{ name: 'guides[0]', id: null }])
  })
})

describe('a deadline in an administrator’s policy', () => {
  const deadlineOf = async () => (await inUse()).edition.guide.subsidy.deadline
  const setDeadlines = (deadlines: unknown) => managed.set({ deadlines })

  test('goes before that of the bundled and of an imported edition, and names its source', async () => {
    await setDeadlines({ [guide.id]: '2026-03-31' })
    const source = { document: '管理者の設定', section: '申請期限' }
    expect(await deadlineOf()).toMatchObject({ date: '2026-03-31', source, policy: true })
    const { deadline } = guide.subsidy
    await writeEdition('改訂版.json', {
      ...later,
      subsidy: { ...guide.subsidy, deadline: deadline && { ...deadline, date: '2026-05-31' } },
    })
    expect(await deadlineOf()).toMatchObject({ date: '2026-03-31' })
    expect((await guidesInForce(check))[0]?.subsidy.deadline?.date).toBe('2026-03-31')
    await managed.remove('deadlines')
    expect((await deadlineOf())?.date).toBe('2026-05-31')
  })

  test('goes after the date that was entered for a facility', async () => {
    await setDeadlines({ [guide.id]: '2026-03-31' })
    const { stored } = await openCurrent()
    await updateFacility(stored.id, () => deadlinePatch(guide.id, '2026-06-30'))
    const facility = facilityOf((await openCurrent()).stored)
    const own = guideFor((await inUse()).edition.guide, facility)
    expect(own.subsidy.deadline).toMatchObject({ date: '2026-06-30', own: true })
  })

  test('of another guide changes nothing', async () => {
    await setDeadlines({ another: '2026-03-31' })
    expect((await inUse()).edition.guide).toEqual(guide)
  })

  test('that is no date is refused with the guide’s id, and the guide’s own holds', async () => {
    await setDeadlines({ [guide.id]: '3月末' })
    expect(await inUse()).toMatchObject({
      edition: { guide: { subsidy: { deadline: { date: guide.subsidy.deadline?.date } } } },
      refused: [
        {
          origin: 'policy',
          id: guide.id,
          name: 'deadlines',
          problems: [{ path: guide.id, problem: message('policyNoDay') }],
        },
      ],
    })
  })

  test.each([['text'], [7], [['2026-03-31']]])(
    '%j is no setting and changes nothing',
    async (value) => {
      await setDeadlines(value)
      expect((await inUse()).edition.guide).toMatchObject({ id: guide.id })
      expect((await deadlineOf())?.date).toBe(guide.subsidy.deadline?.date)
    },
  )
})

test('a stored edition with an invalid guide is refused with file, path and reason', async () => {
  const at = '2026-01-20T00:00:00Z'
  const stored = { version: 1, fileName: '古い版.json', at, guide: { ...guide, schema: 2 } }
  await local.set({ [`guide:${guide.id}`]: stored })
  expect(await inUse()).toMatchObject({
    edition: { origin: 'bundled' },
    refused: [{ origin: 'imported', name: '古い版.json', problems: [{ path: 'schema' }] }],
  })
})

test('a broken stored edition of one guide does not affect another', async () => {
  const [, other = ''] = GUIDE_IDS
  await local.set({ [`guide:${other}`]: 'broken' })
  expect((await inUse()).refused).toEqual([])
  expect((await readAddedEditions(check)).refused).toMatchObject([
    { id: other, name: `guide:${other}` },
  ])
})

test('a write that the browser refuses leaves the edition in use', async () => {
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'))
  await expect(writeEdition('改訂版.json', later)).rejects.toThrow('QUOTA_BYTES')
  expect((await inUse()).edition.origin).toBe('bundled')
})
