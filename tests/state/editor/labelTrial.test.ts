import { expect, test } from 'vitest'
import { newDraft } from '../../../lib/guide/draft/draft'
import { draftFields } from '../../../lib/guide/draft/draftFields'
import { placeOfPath, withValue } from '../../../lib/guide/draft/tree'
import { loadGuide } from '../../../lib/guide/guides'
import { tryLabel } from '../../../lib/state/editor/labelTrial'

const { form } = await loadGuide()

test('a label that says a field by itself is taken for it', () => {
  expect(tryLabel(form.fields, 'タブレット端末の購入費')).toEqual({
    is: 'known',
    name: 'cost:mobile',
  })
})

test('a label that says only a part leaves open which field it is', () => {
  expect(tryLabel(form.fields, '金額')).toMatchObject({ is: 'open' })
})

test('a label of something else is not known', () => {
  expect(tryLabel(form.fields, '駐車場の台数')).toEqual({ is: 'unknown' })
})

test('labels can be tried while the rest of a draft is still missing', () => {
  const { values } = newDraft('one', null, '山田', '2027-01-05T00:00:00Z')
  const item = { id: 'item-1', title: '蓄電池' }
  const begun = withValue(values, placeOfPath('subsidy.items'), [item])
  const broken = withValue(begun, placeOfPath('form.fields[0].labels'), [])
  expect(tryLabel(draftFields(broken), '蓄電池の購入費')).toEqual({
    is: 'known',
    name: 'cost:item-1',
  })
  expect(tryLabel(draftFields(values), '蓄電池の購入費')).toEqual({ is: 'unknown' })
})
