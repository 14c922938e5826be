import { expect, test } from 'vitest'
import type { DraftFinding } from '../../../lib/guide/draft/findings'
import { japanese } from '../../japanese'
import { draft, findings, guide, having } from './oddDraft'

const index = (name: string, fields: readonly { readonly name: string }[]) =>
  fields.findIndex((field) => field.name === name)

function saidAbout(words: Readonly<Record<string, readonly string[]>>): string[] {
  const values = Object.entries(words).reduce(
    (now, [name, list]) =>
      having(`form.fields[${index(name, guide.form.fields)}].words`, [...list], now),
    draft.values,
  )
  const found = findings(values)
  return found.filter(isAboutWords).map(({ weight, problem }) => `${weight} ${japanese(problem)}`)
}

const isAboutWords = ({ path }: DraftFinding) => path.includes('.words[')

test('a word of one letter is said to fit other fields as well', () => {
  expect(saidAbout({ 'cost:mobile': ['タブレット', '費'] })).toEqual([
    'look 「費」は1文字なので、ほかの項目にも当てはまります。',
  ])
})

test('a word of two items is said at both', () => {
  const shared = 'look 「更新」は、ほかの項目の言葉にもあります。これだけでは決まりません。'
  expect(
    saidAbout({ 'cost:mobile': ['更新'], 'cost:receiptComputer': ['更新', 'レセコン'] }),
  ).toEqual([shared, shared])
})

test('words that tell the items apart are not spoken of', () => {
  expect(saidAbout({ 'cost:mobile': ['タブレット'] })).toEqual([])
})
