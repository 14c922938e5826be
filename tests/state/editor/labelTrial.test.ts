import { expect, test } from 'vitest'
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
