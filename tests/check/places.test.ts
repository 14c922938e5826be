import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../lib/check'
import { placesToSee } from '../../lib/check/places'
import { message } from '../../lib/message'

const SOURCE = { document: '手引き', section: '3-1' }

function outcome(rule: string, finding: Partial<Outcome>): Outcome {
  return {
    rule,
    question: message('literal', '確認事項'),
    source: SOURCE,
    answer: 'review',
    message: message('literal', '確認結果'),
    fieldIds: [],
    ...finding,
  }
}

/** @returns how the places stand, and by which rule. */
const places = (...outcomes: Outcome[]) =>
  [...placesToSee(outcomes)].map(([key, { is, outcome: of }]) => [key, is, of.rule])

test('a field that is wrong and one that is unsure need the user; one that is in order does not', () => {
  const found = places(
    outcome('total', { answer: 'fail', fieldIds: ['総事業費'] }),
    outcome('code', { answer: 'review', fieldIds: ['コード'] }),
    outcome('kind', { answer: 'pass', fieldIds: ['区分'] }),
    outcome('receipt', { answer: 'inapplicable', fieldIds: ['領収日'] }),
  )
  expect(found).toEqual([
    ['総事業費', 'fail', 'total'],
    ['コード', 'review', 'code'],
  ])
})

test('the first field of a finding is its place', () => {
  const found = places(outcome('total', { answer: 'fail', fieldIds: ['総事業費', '端末', '改修'] }))
  expect(found).toEqual([['総事業費', 'fail', 'total']])
})

test('a field without a text is unfilled, though it is wrong as it is', () => {
  const empty = outcome('total', { answer: 'fail', fieldIds: ['総事業費'], unfilled: true })
  expect(places(empty)).toEqual([['総事業費', 'unfilled', 'total']])
})

test('a finding without a field stands under its rule', () => {
  expect(places(outcome('deadline', {}))).toEqual([['deadline', 'review', 'deadline']])
})

test('what no screen shows is no place', () => {
  expect(places(outcome('paid', { unseen: true }))).toEqual([])
})

test('fields that the form does not have are places by their names, each once', () => {
  const unfound = [message('fieldTotalCost'), message('fieldRequestedAmount')]
  const found = places(
    outcome('total', { unfound }),
    outcome('amount', { unfound: [message('fieldRequestedAmount')] }),
  )
  expect(found).toHaveLength(2)
  expect(found.map(([, , rule]) => rule)).toEqual(['total', 'total'])
  expect(found.map(([key]) => key)).toEqual(unfound.map((name) => JSON.stringify(name)))
})

describe('of several findings at one field, the field has', () => {
  const fail = outcome('wrong', { answer: 'fail', fieldIds: ['f'] })
  const unfilled = outcome('empty', { answer: 'fail', fieldIds: ['f'], unfilled: true })
  const review = outcome('unsure', { answer: 'review', fieldIds: ['f'] })

  test.each([
    ['what is wrong before what is empty', [unfilled, fail], 'fail', 'wrong'],
    ['what is wrong before what is unsure', [fail, review], 'fail', 'wrong'],
    ['what is wrong, wherever it stands', [review, fail], 'fail', 'wrong'],
    ['what is empty before what is unsure', [review, unfilled], 'unfilled', 'empty'],
  ])('%s', (_, outcomes, is, rule) => {
    expect(places(...outcomes)).toEqual([['f', is, rule]])
  })

  test('the first of two that weigh the same', () => {
    expect(places(review, outcome('another', { fieldIds: ['f'] }))).toEqual([
      ['f', 'review', 'unsure'],
    ])
  })
})
