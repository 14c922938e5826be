import { expect, test } from 'vitest'
import { CONTROL_KINDS } from '../../../../lib/guide/enums'
import type { FieldName } from '../../../../lib/guide/fieldName'
import { loadGuide } from '../../../../lib/guide/guides'
import { meaningsOf } from '../../../../lib/portal/meaning/meaning'
import type { ReadableField } from '../../../../lib/portal/meaning/readableField'
import { readableField } from '../../readField'
import { type LabelSample, ownLabels, publicLabels } from './labelCorpus'

const { form } = await loadGuide()

/** So many of those that mean something have to be understood. */
const LEAST_RIGHT = 0.95

const meaningOf = (field: ReadableField): FieldName | null =>
  meaningsOf([field], form.fields, new Map())[0]?.meaning ?? null

/** @returns the labels that were taken for something else than they are, and those for nothing. */
function misread(samples: readonly LabelSample[]) {
  const read = samples.map(({ meaning, ...field }) => {
    const path = [...field.section, field.label].join(' > ')
    return { path, meaning, as: meaningOf(readableField(field)) }
  })
  return {
    wrong: read.filter(({ meaning, as }) => as !== null && as !== meaning),
    silent: read.filter(({ meaning, as }) => as === null && meaning !== null),
    meant: read.filter(({ meaning }) => meaning !== null),
  }
}

test.each([
  ['those that the words were chosen by', 'own.tsv'],
  ['those that were put aside before', 'heldOut.tsv'],
  ['those of people who had not seen the words', 'outside.tsv'],
] as const)('%s are understood, and none is mistaken for another', (name, file) => {
  const { wrong, silent, meant } = misread(ownLabels(file))
  const right = meant.length - silent.length - wrong.filter(({ meaning }) => meaning).length
  console.log(`labels, ${name}: ${right} of ${meant.length} right, ${wrong.length} wrong`)
  expect(wrong).toEqual([])
  expect(right / meant.length, JSON.stringify(silent)).toBeGreaterThanOrEqual(LEAST_RIGHT)
})

test('there are labels of every meaning', () => {
  const samples = [...ownLabels('own.tsv'), ...ownLabels('heldOut.tsv')]
  const meanings = new Set(samples.map(({ meaning }) => meaning))
  expect([...meanings].sort()).toEqual([...form.fields.map(({ name }) => name), null].sort())
  expect(samples.filter(({ meaning }) => meaning !== null).length).toBeGreaterThanOrEqual(300)
})

/** What of public forms a person would read as ours as well: they ask for just that. */
const OURS: Readonly<Record<string, FieldName>> = {
  医療機関コード: 'facilityCode',
  '医療機関コード（10桁）': 'facilityCode',
  医療機関名: 'facilityName',
  '医院名を入力してください。': 'facilityName',
  '施設名を入力してください。': 'facilityName',
  医療機関の種類: 'facilityKind',
  補助対象経費合計: 'totalCost',
  '補助対象経費総額（税抜）': 'totalCost',
  補助金申請額: 'requestedAmount',
  '補助金申請額（円）': 'requestedAmount',
  補助金交付申請額: 'requestedAmount',
  補助金交付申請額合計: 'requestedAmount',
  申請日: 'applicationDate',
  '申請日 (yyyy-mm-dd)': 'applicationDate',
  添付: 'attachments',
  ファイル添付: 'attachments',
}

test('no label of other public forms is mistaken for one of the application', () => {
  const labels = publicLabels()
  expect(new Set(labels).size).toBe(labels.length)
  expect(labels.length).toBeGreaterThanOrEqual(2000)
  const read = labels.flatMap((label) => {
    const meanings = CONTROL_KINDS.map((kind) => meaningOf(readableField({ label, kind })))
    const [meaning, other] = new Set(meanings.filter((each) => each !== null))
    return meaning === undefined ? [] : [[label, other ?? meaning]]
  })
  console.log(`labels of public forms: ${labels.length}, of them read as ours ${read.length}`)
  expect(Object.fromEntries(read)).toEqual(OURS)
})

test('an extremely long text is no label, and is not searched', () => {
  for (const label of ['総事業費'.repeat(25_000), '('.repeat(100_000), `①${'1.'.repeat(50_000)}`]) {
    expect(meaningOf(readableField({ label, section: [label, label] }))).toBeNull()
  }
})
