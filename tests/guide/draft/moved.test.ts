import { expect, test } from 'vitest'
import { edited } from '../../../lib/guide/draft/edit'
import { guideOf } from '../../../lib/guide/draft/guideOf'
import { undone } from '../../../lib/guide/draft/history'
import { moved } from '../../../lib/guide/draft/moved'
import { taskChanges } from '../../../lib/guide/draft/taskChanges'
import { isList, placeOfPath, valueAt } from '../../../lib/guide/draft/tree'
import { bundledPart } from '../../../lib/guide/included/parts'
import { draft, findings, guide } from './oddDraft'

const NOW = '2026-05-01T00:00:00Z'
const TASKS = placeOfPath('phases[2].steps[0].tasks')

test.each([
  ['up', 1, -1, 'bac'],
  ['down', 1, 1, 'acb'],
  ['up from the top', 0, -1, 'abc'],
  ['down from the end', 2, 1, 'abc'],
  ['where there is none', 3, -1, 'abc'],
] as const)('an entry is moved %s', (_, index, by, to) => {
  expect(moved(['a', 'b', 'c'], index, by).join('')).toBe(to)
})

test('tasks that are moved keep their ids, and with them their ticks; one change takes it back', () => {
  const list = valueAt(draft.values, TASKS)
  if (!isList(list)) throw new Error('no tasks')
  const result = edited(draft, { place: TASKS, to: moved(list, 0, 1), seen: draft.values }, NOW)
  if (!result.ok) throw new Error('refused')
  const { values } = result.draft
  expect(valueAt(values, [...TASKS, 1, 'id'])).toBe(valueAt(draft.values, [...TASKS, 0, 'id']))
  expect(findings(values)).toEqual(findings(draft.values))
  const drafted = guideOf(values, bundledPart)
  expect(drafted.ok && taskChanges(guide, drafted.guide)).toEqual([])
  expect(undone(result.draft, NOW).values).toEqual(draft.values)
})
