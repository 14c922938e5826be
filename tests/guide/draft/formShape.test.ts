import { expect, test } from 'vitest'
import { formShapeSchema, withLabel } from '../../../lib/guide/draft/formShape'
import { shapeOf } from '../../../lib/portal/assignment/shapeOf'
import type { ReadField, Reading } from '../../../lib/portal/reading/reading'

const field: ReadField = {
  id: 'field-1',
  label: '端末の購入費',
  section: ['経費'],
  nth: 0,
  kind: 'text',
  values: ['41,000円'],
  tooLong: false,
  rejected: false,
  readOnly: false,
  closed: false,
  meaning: 'cost:mobile',
  why: { by: 'evidence', evidence: ['label'] },
}
const reading: Reading = { screen: 'form', fields: [field], perhaps: null, others: 0 }

test('the shape of a form has its labels, headings and kinds, and none of its values', () => {
  const shape = shapeOf(reading)
  expect(shape).toEqual({
    formShape: 1,
    fields: [{ label: '端末の購入費', section: ['経費'], kind: 'text', meaning: 'cost:mobile' }],
  })
  expect(JSON.stringify(shape)).not.toContain('41,000')
  expect(formShapeSchema.safeParse(shape).success).toBe(true)
})

test('a value that the page repeats in a label or heading is taken out of it', () => {
  const code: ReadField = {
    ...field,
    label: '医療機関等コード（現在の登録：3410712362）',
    section: ['3410712362 の申請'],
    values: ['3410712362'],
  }
  const shape = shapeOf({ ...reading, fields: [code, field] })
  expect(shape.fields.map(({ label, section }) => [...section, label])).toEqual([
    ['の申請', '医療機関等コード(現在の登録:)'],
    ['経費', '端末の購入費'],
  ])
})

test('it has the choices of a list, in their order, and not which of them is chosen', () => {
  const options = ['病院', '診療所', '大型チェーン薬局']
  const kind: ReadField = { ...field, kind: 'choice', values: ['診療所'], options }
  const [shape] = shapeOf({ ...reading, fields: [kind] }).fields
  expect(shape?.choices).toEqual(options)
  expect(shape).not.toHaveProperty('values')
})

test('a shape with anything else in it, as a value, is refused', () => {
  const [first] = shapeOf(reading).fields
  const more = { formShape: 1, fields: [{ ...first, values: ['41,000円'] }] }
  expect(formShapeSchema.safeParse(more).success).toBe(false)
})

test('a label is added to the field that it is a name of, once', () => {
  const values = { form: { fields: [{ name: 'totalCost', labels: ['総事業費'] }] } }
  const [total] = withLabel(values, 'totalCost', '費用の合計')
  expect(total).toEqual({ name: 'totalCost', labels: ['総事業費', '費用の合計'] })
  expect(withLabel(values, 'totalCost', '総事業費')).toEqual(values.form.fields)
  expect(withLabel(values, 'receiptDate', '領収日')).toEqual([
    ...values.form.fields,
    { name: 'receiptDate', labels: ['領収日'] },
  ])
})
