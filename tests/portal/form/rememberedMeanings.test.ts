// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { candidatesIn } from '../../../lib/portal/form/candidates'
import { createPageReader } from '../../../lib/portal/form/pageReader'
import type { PlacedControl } from '../../../lib/portal/form/placedControl'

const { form, title } = await loadGuide()

const meaningsIn = (controls: readonly PlacedControl[], assigned = new Map<number, null>()) =>
  candidatesIn(controls, form.fields, () => assigned, title).flatMap(({ meanings }) => [
    ...meanings,
  ])

const field = (label: string, value = '') =>
  `<div><label>${label}<input type="text" name="${label}" value="${value}"></label></div>`

/** Reads a form, has texts typed into it, and compares its meanings with those of a new reading. */
function meaningsAfterTyping(html: string, typed: Readonly<Record<string, string>>) {
  document.body.innerHTML = `<form>${html}</form>`
  const reader = createPageReader()
  const before = meaningsIn(reader.read([]).controls)
  for (const [name, value] of Object.entries(typed)) {
    const box = document.querySelector(`[name="${name}"]`)
    if (box instanceof HTMLInputElement) box.value = value
  }
  const { controls } = reader.read([])
  expect(reader.times()).toBe(1)
  const after = meaningsIn(controls)
  const anew = meaningsIn(createPageReader().read([]).controls)
  expect(after).toEqual(anew)
  return { before, after }
}

test('typing leaves the meanings of the fields as they are', () => {
  const html = field('医療機関等コード') + field('総事業費', '171,000') + field('備考')
  const { before, after } = meaningsAfterTyping(html, { 備考: 'なし', 総事業費: '99' })
  expect(after).toEqual(before)
})

test('a value that completes a label counts once it is typed, and no longer once it is not there', () => {
  const html = `${field('モバイル端末等の費用')}${field('レセプトコンピュータの改修費')}${field('合計')}`
  const sum = {
    モバイル端末等の費用: '41,000',
    レセプトコンピュータの改修費: '130,000',
    合計: '171,000',
  }
  meaningsAfterTyping(html, sum)
  meaningsAfterTyping(field('コード') + field('総事業費'), { コード: '3410712362' })
  meaningsAfterTyping(field('コード', '3410712362') + field('総事業費'), { コード: '34107' })
})

test('a kind of facility in a box counts once it stands there', () => {
  const html = field('施設区分') + field('総事業費')
  const { before, after } = meaningsAfterTyping(html, { 施設区分: '診療所' })
  expect([before[0]?.meaning, after[0]?.meaning]).toEqual([null, 'facilityKind'])
})

test('what the user assigns counts at once, and not any more once it is taken back', () => {
  document.body.innerHTML = `<form>${field('総事業費')}${field('備考')}</form>`
  const { controls } = createPageReader().read([])
  const [own] = meaningsIn(controls)
  expect(meaningsIn(controls, new Map([[0, null]]))[0]).toEqual({
    meaning: null,
    why: { by: 'assigned' },
  })
  expect(meaningsIn(controls)[0]).toEqual(own)
})
