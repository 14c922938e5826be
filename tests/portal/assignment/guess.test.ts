import { expect, test } from 'vitest'
import { guessesFor } from '../../../lib/portal/assignment/guess'
import { readField } from '../readField'

const ALL = new Set([
  'facilityCode',
  'facilityKind',
  'totalCost',
  'requestedAmount',
  'receipt',
] as const)
const guesses = (changes: Parameters<typeof readField>[0], free: ReadonlySet<string> = ALL) =>
  guessesFor(readField(changes), free as typeof ALL)

test('a field that is like several meanings may be each that no other field has', () => {
  const why = { by: 'tied', between: ['totalCost', 'requestedAmount'] } as const
  expect(guesses({ why })).toEqual(['totalCost', 'requestedAmount'])
  expect(guesses({ why }, new Set(['totalCost']))).toEqual(['totalCost'])
})

test('one of several fields alike may be the meaning', () => {
  expect(guesses({ why: { by: 'repeated', as: 'totalCost' } })).toEqual(['totalCost'])
  expect(guesses({ why: { by: 'taken', as: 'totalCost' } })).toEqual([])
})

test('the value of a field suggests its meaning', () => {
  expect(guesses({ values: ['3410712362'] })).toEqual(['facilityCode'])
  expect(guesses({ kind: 'choice', values: ['診療所'] })).toEqual(['facilityKind'])
  expect(guesses({ kind: 'files', values: ['領収書.pdf'] })).toEqual(['receipt'])
})

test('no guess is made of what could be anything', () => {
  for (const changes of [
    { values: ['3410712361'] },
    { values: ['171,000円'] },
    { values: ['診療所'] },
    { kind: 'files', values: ['scan.pdf'] },
    { values: [] },
  ] as const) {
    expect(guesses(changes)).toEqual([])
  }
})
