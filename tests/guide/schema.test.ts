import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../lib/guide/guides.ts'
import { bundledPart } from '../../lib/guide/included/parts.ts'
import { parseGuide } from '../../lib/guide/parse.ts'
import { brokenPaths, type Change } from './broken.ts'

const task = ['phases', 1, 'steps', 0, 'tasks', 0]

const field = { label: '備考', section: [], kind: 'text', nth: 1, of: 1 }

/** A change of a guide, and the path at which it is refused then. */
type Refusal = readonly [string, Change, string]

const IN_STEPS_AND_ARTICLES: readonly Refusal[] = [
  ['its schema is of another version', { at: ['schema'], to: 2 }, 'schema'],
  ['it has no title', { at: ['title'] }, 'title'],
  ['its edition is empty', { at: ['edition'], to: '' }, 'edition'],
  [
    'it ends before it begins',
    { at: ['holds'], to: { from: '2026-02-01', until: '2026-01-31' } },
    'holds.until',
  ],
  [
    'a task has an unknown actor',
    { at: [...task, 'actor'], to: 'ministry' },
    'phases[1].steps[0].tasks[0].actor',
  ],
  [
    'a property is misspelt',
    { at: [...task, 'tellvendor'], to: ['…'] },
    'phases[1].steps[0].tasks[0]',
  ],
  ['a task has no source', { at: [...task, 'source'] }, 'phases[1].steps[0].tasks[0].source'],
  [
    'a step has no task',
    { at: ['phases', 0, 'steps', 0, 'tasks'], to: [] },
    'phases[0].steps[0].tasks',
  ],
  [
    'an article number is not one',
    { at: ['articles', 0, 'number'], to: 'KB11639' },
    'articles[0].number',
  ],
  [
    'a record id is too short',
    { at: ['articles', 5, 'recordId'], to: '0117' },
    'articles[5].recordId',
  ],
]

const IN_SUBSIDY_AND_FORM: readonly Refusal[] = [
  [
    'a cap is not whole yen',
    { at: ['subsidy', 'terms', 1, 'cap'], to: 85000.5 },
    'subsidy.terms[1].cap',
  ],
  [
    'a cap is below nothing',
    { at: ['subsidy', 'terms', 1, 'cap'], to: -1 },
    'subsidy.terms[1].cap',
  ],
  [
    'a rate divides by zero',
    { at: ['subsidy', 'terms', 0, 'rate', 'denominator'], to: 0 },
    'subsidy.terms[0].rate.denominator',
  ],
  [
    'the deadline is no day',
    { at: ['subsidy', 'deadline', 'date'], to: '2026-02-30' },
    'subsidy.deadline.date',
  ],
  [
    'a field has an unknown name',
    { at: ['form', 'fields', 0, 'name'], to: 'price' },
    'form.fields[0].name',
  ],
  [
    'a field is assigned a meaning that there is not',
    { at: ['form', 'assignments'], to: [{ id: 'form', fields: [{ ...field, meaning: 'x' }] }] },
    'form.assignments[0].fields[0].meaning',
  ],
  [
    'an assignment holds what stood in the field',
    { at: ['form', 'assignments'], to: [{ id: 'form', fields: [{ ...field, value: '1' }] }] },
    'form.assignments[0].fields[0]',
  ],
  [
    'a label is longer than any that is kept',
    {
      at: ['form', 'assignments'],
      to: [{ id: 'form', fields: [{ ...field, label: 'あ'.repeat(201) }] }],
    },
    'form.assignments[0].fields[0].label',
  ],
]

const IN_THE_CONTACT: readonly Refusal[] = [
  [
    'the contact opens after it closes',
    { at: ['contact', 'hours', 1, 'from'], to: '17:00' },
    'contact.hours[1].until',
  ],
  [
    'an hour is no time',
    { at: ['contact', 'hours', 0, 'until'], to: '25:00' },
    'contact.hours[0].until',
  ],
]

describe('a guide is refused, with the path, when', () => {
  test.each([...IN_STEPS_AND_ARTICLES, ...IN_SUBSIDY_AND_FORM, ...IN_THE_CONTACT])(
    '%s',
    (_, change, path) => {
      expect(brokenPaths(change)).toEqual([path])
    },
  )
})

test('an edition that lists whole labels, headings and parts is still a guide', async () => {
  const guide = await loadGuide()
  const fields = guide.form.fields.map(({ name, labels, decisive }) => ({
    name,
    labels: [...labels, `${name}の名称`],
    sections: [`${name}について`],
    partly: [`${name}等`],
    ...(decisive === undefined ? {} : { decisive }),
  }))
  expect(parseGuide({ ...guide, form: { fields } }, bundledPart)).toMatchObject({ ok: true })
})
