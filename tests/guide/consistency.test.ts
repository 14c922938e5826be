import { describe, expect, test } from 'vitest'
import { inconsistencies } from '../../lib/guide/consistency.ts'
import { loadGuide } from '../../lib/guide/guides'
import { message } from '../../lib/message.ts'
import { yenMessage } from '../../lib/notation/format.ts'
import { brokenPaths, type Change } from './broken.ts'

const guide = await loadGuide()
const task = ['phases', 1, 'steps', 0, 'tasks', 0]
const field = (name: string) => guide.form.fields.findIndex((known) => known.name === name)
const mobile = field('cost:mobile')
const assigned = (...meanings: (string | null)[]) => ({
  id: 'form',
  fields: meanings.map((meaning, index) => ({ ...first, label: `項目${index}`, meaning })),
})
const first = { label: '備考', section: [], kind: 'text', nth: 1, of: 1 }

test('the bundled guides are consistent', () => {
  expect(inconsistencies(guide)).toEqual([])
})

test('a sum that does not add up is named with both figures', () => {
  const [first, ...others] = guide.subsidy.terms
  if (first === undefined) throw new Error('the guide has no terms')
  const terms = [{ ...first, projectCap: 800_000 }, ...others]
  expect(inconsistencies({ ...guide, subsidy: { ...guide.subsidy, terms } })).toEqual([
    {
      path: 'subsidy.terms[0].projectCap',
      problem: message('guideSumDiffers', yenMessage(800_000), yenMessage(822_000)),
    },
  ])
})

/** A change of a guide, and the paths at which it contradicts itself then. */
type Contradiction = readonly [string, Change, readonly string[]]

const IN_STEPS_AND_ARTICLES: readonly Contradiction[] = [
  [
    'a task names an article that is not there',
    { at: [...task, 'articles', 0], to: 'nowhere' },
    ['phases[1].steps[0].tasks[0].articles[0]'],
  ],
  [
    'a task depends on a question that is not asked',
    { at: ['questions'], to: guide.questions.slice(1) },
    [
      'phases[1].steps[0].tasks[0].tellVendor[2].question',
      'phases[1].steps[0].tasks[0].tellVendor[3].question',
      'phases[2].steps[0].tasks[0].inapplicable[0].question',
      'subsidy.items[1].unneeded[0].question',
    ],
  ],
  [
    'a way begins at an article that is not there',
    { at: ['articles', 2, 'way', 'from'], to: 'nowhere' },
    ['articles[2].way.from'],
  ],
  [
    'a way begins at its own end',
    { at: ['articles', 2, 'way', 'from'], to: 'manual-web' },
    ['articles[2].way.from'],
  ],
  ['an article cannot be reached', { at: ['articles', 1, 'number'] }, ['articles[1]']],
  [
    'two articles have one number',
    { at: ['articles', 1, 'number'], to: 'KB0011639' },
    ['articles[1].number'],
  ],
  [
    'two tasks have one id',
    { at: [...task, 'id'], to: 'account' },
    ['phases[1].steps[0].tasks[0].id', 'subsidy.requires.tasks[1]'],
  ],
]

const IN_THE_SUBSIDY: readonly Contradiction[] = [
  [
    'the deadline has no notice',
    { at: ['subsidy', 'deadline', 'notice'], to: 'nowhere' },
    ['subsidy.deadline.notice'],
  ],
  [
    'what is not confirmed has no article to compare it with',
    { at: ['subsidy', 'terms', 0, 'unconfirmed'], to: 'nowhere' },
    ['subsidy.terms[0].unconfirmed'],
  ],
  [
    'an application requires a task that is not there',
    { at: ['subsidy', 'requires', 'tasks', 3], to: 'nowhere' },
    ['subsidy.requires.tasks[3]'],
  ],
  [
    'a kind of facility has terms twice',
    { at: ['subsidy', 'terms', 0, 'kinds'], to: ['hospital', 'clinic'] },
    ['subsidy.terms[2].kinds[0]'],
  ],
  [
    'an item has no cap',
    { at: ['subsidy', 'terms', 1, 'itemCaps'], to: { mobile: 171_000 } },
    ['subsidy.terms[1].itemCaps'],
  ],
  [
    'a cap is for no item',
    { at: ['subsidy', 'terms', 1, 'itemCaps', 'paper'], to: 0 },
    ['subsidy.terms[1].itemCaps.paper'],
  ],
]

const IN_THE_FORM: readonly Contradiction[] = [
  [
    'a field is the cost of no item',
    { at: ['form', 'fields', mobile, 'name'], to: 'cost:paper' },
    [`form.fields[${mobile}].name`, 'form.fields'],
  ],
  [
    'one label stands for two fields',
    { at: ['form', 'fields', 1, 'labels', 0], to: '医療機関等コード' },
    ['form.fields[1].labels[0]'],
  ],
  [
    'a field is assigned the cost of no item',
    { at: ['form', 'assignments'], to: [assigned('cost:paper')] },
    ['form.assignments[0].fields[0].meaning'],
  ],
  [
    'two fields of a form are assigned one meaning',
    { at: ['form', 'assignments'], to: [assigned('totalCost', 'totalCost')] },
    ['form.assignments[0].fields[1].meaning'],
  ],
  [
    'a form or a field is assigned twice',
    {
      at: ['form', 'assignments'],
      to: [assigned(null), { ...assigned(null), fields: [first, first] }],
    },
    ['form.assignments[1].id', 'form.assignments[1].fields[1]'],
  ],
  [
    'a form that is spoken of as a whole assigns a field',
    {
      at: ['form', 'assignments'],
      to: [{ ...assigned('totalCost'), said: { application: true, kind: 'unknown' } }],
    },
    ['form.assignments[0].said'],
  ],
]

describe('a guide contradicts itself, with the path, when', () => {
  test.each([...IN_STEPS_AND_ARTICLES, ...IN_THE_SUBSIDY, ...IN_THE_FORM])(
    '%s',
    (_, change, paths) => {
      expect(brokenPaths(change)).toEqual(paths)
    },
  )
})
