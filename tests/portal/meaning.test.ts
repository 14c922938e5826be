import { expect, test } from 'vitest'
import { loadGuide } from '../../lib/guide'
import { meaningsOf } from '../../lib/portal/meaning'
import { readableField } from './readField'

const { form } = await loadGuide()
const meaningOf = (
  label: string,
  kind: Parameters<typeof meaningsOf>[0][number]['kind'] = 'text',
) => meaningsOf([readableField({ label, kind })], form.fields, new Map())[0]?.meaning

test.each([
  ['医療機関等コード', 'text', 'facilityCode'],
  ['* 総事業費（税込）', 'text', 'totalCost'],
  ['事業費総額', 'text', 'totalCost'],
  ['補助申請額（円）', 'text', 'requestedAmount'],
  ['モバイル端末等の購入費', 'text', 'cost:mobile'],
  ['レセプトコンピュータの改修費 必須', 'text', 'cost:receiptComputer'],
  ['施設区分', 'choice', 'facilityKind'],
  ['完了日', 'date', 'completionDate'],
  ['領収書（写）', 'files', 'receipt'],
  ['領収書内訳書', 'files', 'breakdown'],
] as const)('「%s」 as a field of kind %s means %s', (label, kind, meaning) => {
  expect(meaningOf(label, kind)).toBe(meaning)
})

test.each([
  ['備考', 'text'],
  ['', 'text'],
  ['領収書の発行元', 'text'],
  ['完了日', 'files'],
] as const)('「%s」 as a field of kind %s is not guessed', (label, kind) => {
  expect(meaningOf(label, kind)).toBeNull()
})

test('one meaning goes to one field only: the one whose label says it best', () => {
  const fields = [readableField({ label: '総事業費の備考' }), readableField({ label: '総事業費' })]
  expect(meaningsOf(fields, form.fields, new Map()).map(({ meaning }) => meaning)).toEqual([
    null,
    'totalCost',
  ])
})

test('what a person assigned wins over everything, also that it is none of ours', () => {
  const fields = ['総事業費', 'ご負担の額', '完了日'].map((label) => readableField({ label }))
  const assigned = new Map([
    [1, 'totalCost'],
    [2, null],
  ] as const)
  expect(meaningsOf(fields, form.fields, assigned)).toMatchObject([
    { meaning: null },
    { meaning: 'totalCost', why: { by: 'assigned' } },
    { meaning: null, why: { by: 'assigned' } },
  ])
})
