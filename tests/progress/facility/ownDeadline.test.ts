import { expect, test } from 'vitest'
import { check } from '../../../lib/check'
import { loadGuide } from '../../../lib/guide/guides'
import { WITHOUT_SUBSIDY } from '../../../lib/progress/facility/facility'
import { deadlinePatch, guideFor } from '../../../lib/progress/facility/ownDeadline'
import { progressOf } from '../../../lib/progress/facility/progressOf'
import { writeAuthorName } from '../../../lib/progress/facilityStore/author'
import { readLog } from '../../../lib/progress/facilityStore/changeLog'
import {
  changeFacility,
  undo,
  updateFacility,
} from '../../../lib/progress/facilityStore/updateFacility'
import { anApplication } from '../../check/example'
import { japanese } from '../../japanese'
import { inUse } from '../stored'

const guide = await loadGuide()
const LATE = Temporal.PlainDate.from('2026-02-10')
const set = async (day: string | null) => {
  const { id } = await inUse()
  return changeFacility(id, () => deadlinePatch(guide.id, day))
}
const dueNow = async () => progressOf(guide, await inUse(), LATE).deadline

test('the facility’s own date overrides the guide’s, with author and time', async () => {
  expect(await dueNow()).toEqual({ state: 'passed', date: '2026-01-31' })
  await inUse()
  await writeAuthorName('佐藤')
  await set('2026-03-31')
  expect(await dueNow()).toEqual({ state: 'open', date: '2026-03-31', days: 49, own: true })
  expect((await inUse()).deadlines[guide.id]).toMatchObject({ day: '2026-03-31', by: '佐藤' })
})

test('one press removes it, and the log shows it', async () => {
  const { done } = await set('2026-03-31')
  await set(null)
  expect(await dueNow()).toEqual({ state: 'passed', date: '2026-01-31' })
  const [back, entered] = await readLog()
  expect(back?.changes).toEqual([{ path: 'deadline:gairai', from: '2026-03-31', to: null }])
  expect(entered?.changes[0]?.to).toBe('2026-03-31')
  expect(done && (await undo(done)).ok).toBe(false)
})

test('entering it can be undone', async () => {
  const { done } = await set('2026-03-31')
  expect(done && (await undo(done)).ok).toBe(true)
  expect((await inUse()).deadlines[guide.id]?.day).toBeNull()
})

test('it is a date, or that the facility continues without the subsidy', async () => {
  await expect(set('いつか')).rejects.toThrow()
  await set(WITHOUT_SUBSIDY)
  const { deadline, applying } = progressOf(guide, await inUse(), LATE)
  expect(deadline).toEqual({ state: 'inapplicable' })
  expect(applying.map(({ id }) => id)).not.toContain('application')
})

test('it is for one guide: another guide has a deadline of its own', async () => {
  await set('2026-03-31')
  const other = { ...guide, id: 'another' }
  expect(progressOf(other, await inUse(), LATE).deadline).toEqual({
    state: 'passed',
    date: '2026-01-31',
  })
})

test('the check uses it in place of any edition’s, and names it as its source', async () => {
  await set('2026-03-31')
  const facility = await inUse()
  const own = guideFor(guide, facility)
  expect(guideFor(guide, facility)).toBe(own)
  const deadline = check(anApplication(), own, LATE).find(({ rule }) => rule === 'deadline')
  expect(deadline).toMatchObject({
    answer: 'pass',
    source: { document: '施設で確認した申請期限' },
  })
  const late = check(anApplication(), own, Temporal.PlainDate.from('2026-04-01'))
  const passed = late.find(({ rule }) => rule === 'deadline')
  expect(japanese(passed?.message)).toMatch(/^施設で確認した申請期限 .*3月31日 を過ぎています。$/)
})

test('without one the guide stays as it is', async () => {
  const facility = await inUse()
  expect(guideFor(guide, facility)).toBe(guide)
  await updateFacility(facility.id, () => deadlinePatch(guide.id, WITHOUT_SUBSIDY))
  expect(guideFor(guide, await inUse())).toBe(guide)
})
