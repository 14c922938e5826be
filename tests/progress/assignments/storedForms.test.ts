import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { assignedFields } from '../../../lib/portal/assignment/assignment'
import { verdictFor } from '../../../lib/portal/assignment/formVerdict'
import type { NamedField } from '../../../lib/portal/reading/namedField'
import {
  readAssignments,
  removeForm,
  watchAssignments,
  writeAssignment,
  writeForm,
  writeVerdict,
} from '../../../lib/progress/assignments/storedForms'
import { APPLICATION, named, REGISTRATION } from '../../portal/namedFields.ts'
import { readField } from '../../portal/readField.ts'

const { local } = fakeBrowser.storage
const REMARKS = APPLICATION.findIndex(({ label }) => label === '備考')

const ownForms = async () => ({ own: (await readAssignments()).forms, guide: [] })

/** The stored assignments, form by form: each meaning by the field's label. */
const assigned = async () =>
  (await readAssignments()).forms.map(({ fields }) =>
    Object.fromEntries(
      fields
        .filter(({ meaning }) => meaning !== undefined)
        .map(({ label, meaning }) => [label, meaning]),
    ),
  )

test('nothing is stored before the first assignment', async () => {
  expect(await readAssignments()).toEqual({ forms: [], newer: [], unreadable: [] })
})

test('assignments are stored by form, each under its own key', async () => {
  await writeAssignment(APPLICATION, REMARKS, 'receiptTotal')
  await writeAssignment(APPLICATION.toReversed(), 0, null)
  await writeAssignment(REGISTRATION, 2, 'facilityName')
  expect(
    (await assigned()).toSorted((a, b) => Object.keys(b).length - Object.keys(a).length),
  ).toEqual([{ 備考: 'receiptTotal', '領収書(写)': null }, { 担当者名: 'facilityName' }])
  expect(Object.keys(await local.get(null)).toSorted()).toEqual([
    expect.stringMatching(/^form:[\da-f-]{36}$/),
    expect.stringMatching(/^form:[\da-f-]{36}$/),
    'forms',
  ])
})

test('a removed assignment is not stored, and a form without assignments leaves nothing', async () => {
  await writeAssignment(APPLICATION, REMARKS, null)
  await writeAssignment(APPLICATION, REMARKS, undefined)
  expect(await local.get(null)).toEqual({ forms: [] })
})

test('two simultaneous assignments lose nothing', async () => {
  await writeAssignment(APPLICATION, 0, null)
  await Promise.all([writeAssignment(APPLICATION, 1, null), writeAssignment(APPLICATION, 2, null)])
  expect(await assigned()).toEqual([{ 医療機関等コード: null, 施設名: null, 施設区分: null }])
})

test('a form can be removed and written again as it was', async () => {
  await writeAssignment(APPLICATION, REMARKS, 'receiptTotal')
  const [form] = (await readAssignments()).forms
  if (!form) throw new Error('nothing is kept')
  await removeForm(form.id)
  expect(await local.get(null)).toEqual({ forms: [] })
  await writeForm(form)
  expect((await readAssignments()).forms).toEqual([{ ...form, at: expect.any(String) }])
})

const APPLIES = { application: true, kind: 'unknown' } as const

test('a verdict on a form is stored next to the assignments of its fields', async () => {
  await writeAssignment(APPLICATION, REMARKS, 'receiptTotal')
  await writeVerdict(APPLICATION, APPLIES)
  await writeAssignment(APPLICATION, REMARKS, null)
  const { forms } = await readAssignments()
  expect(forms.map(({ said }) => said)).toContainEqual(APPLIES)
  expect(await assigned()).toEqual(expect.arrayContaining([{ 備考: null }, {}]))
})

test('the last verdict on a form wins; it can be removed and written again', async () => {
  await writeVerdict(APPLICATION, APPLIES)
  await writeVerdict(APPLICATION.toReversed(), { ...APPLIES, application: false })
  const [form, another] = (await readAssignments()).forms
  expect([form?.said?.application, another]).toEqual([false, undefined])
  if (!form) throw new Error('nothing is kept')
  await removeForm(form.id)
  expect((await readAssignments()).forms).toEqual([])
  await writeForm(form)
  expect((await readAssignments()).forms).toMatchObject([{ said: form.said }])
})

describe('an unusable form stays as it is and is reported:', () => {
  const field = { label: '備考', section: [], kind: 'text', nth: 1, of: 1, meaning: null }
  const at = '2026-01-20T00:00:00Z'

  test.each([
    ['a newer version', { version: 2, forms: [] }, { newer: ['form:x'], unreadable: [] }],
    ['no object', 'broken', { newer: [], unreadable: ['form:x'] }],
    ['no fields', { version: 1, at, fields: [] }, { newer: [], unreadable: ['form:x'] }],
    [
      'a meaning that there is not',
      { version: 1, at, fields: [{ ...field, meaning: 'price' }] },
      { newer: [], unreadable: ['form:x'] },
    ],
    [
      'a kind of form that there is not',
      { version: 1, at, fields: [field], said: { application: true, kind: 'menu' } },
      { newer: [], unreadable: ['form:x'] },
    ],
    [
      'something that an assignment does not have',
      { version: 1, at, fields: [{ ...field, value: '1' }] },
      { newer: [], unreadable: ['form:x'] },
    ],
  ])('%s', async (_, value, said) => {
    await local.set({ 'form:x': value, forms: ['x'] })
    expect(await readAssignments()).toEqual({ forms: [], ...said })
    await writeAssignment(APPLICATION, REMARKS, null)
    expect(await local.get('form:x')).toEqual({ 'form:x': value })
    expect((await readAssignments()).forms).toHaveLength(1)
  })
})

test('only the portal’s names of a form’s fields are stored, never their values', async () => {
  const fields = APPLICATION.map((field) =>
    readField({ ...field, id: 'field-1', values: ['ひみつ'] }),
  )
  await writeAssignment(fields, REMARKS, 'receiptTotal')
  await writeVerdict(fields, APPLIES)
  const text = JSON.stringify(await local.get(null))
  expect(text).toContain('備考')
  expect(text).not.toMatch(/ひみつ|field-1|values/)
})

describe('a typed value that the page repeats as a label or heading', () => {
  const NAME = '山田　太郎'
  const STORY = `${NAME}です。${'この件でお電話しました。'.repeat(20)}`
  const form = (name: string, story = '') =>
    [
      readField({ label: '担当者名', values: [name] }),
      readField({ label: 'お話', values: [story] }),
      readField({ label: `備考 ${name}`, section: [`${name} 様の申請`], values: ['x'] }),
      readField({ label: '区分', kind: 'choice', values: ['診療所'] }),
      readField({ label: '診療所の費用', section: [story.slice(0, 120)] }),
    ].map((field) => ({ ...field, section: [...field.section, '申請'] }))
  const holdsIn = async (fields: readonly NamedField[]) => {
    const { forms } = await readAssignments()
    const found = assignedFields(fields, { own: forms, guide: [] }, () => true)
    return [...found]
  }

  test('is not stored with an assignment, which applies whatever is typed', async () => {
    await writeAssignment(form(NAME, STORY), 2, 'receiptTotal')
    await writeAssignment(form(NAME, STORY), 4, 'totalCost')
    const text = JSON.stringify(await local.get(null))
    expect(text).toContain('備考')
    expect(text).toContain('診療所の費用')
    expect(text).not.toMatch(/山田|お電話/)
    const expected = [
      [2, 'receiptTotal'],
      [4, 'totalCost'],
    ]
    expect((await holdsIn(form(NAME, STORY))).toSorted()).toEqual(expected)
    expect((await holdsIn(form('佐藤花子'))).toSorted()).toEqual(expected)
  })

  test('is not stored with a verdict', async () => {
    await writeVerdict(form(NAME, STORY), APPLIES)
    expect(JSON.stringify(await local.get(null))).not.toMatch(/山田|お電話/)
    expect(verdictFor(form('佐藤花子'), APPLIES.kind, await ownForms())).toBe(true)
  })

  test('does not damage an assignment whose label contains it by chance', async () => {
    const digits = (count: string) => [
      readField({ label: '台数', values: [count] }),
      readField({ label: '番号（10桁）' }),
      readField({ label: '備考' }),
    ]
    await writeAssignment(digits(''), 1, 'facilityCode')
    expect(await holdsIn(digits('10'))).toEqual([[1, 'facilityCode']])
    await writeAssignment(digits('10'), 1, undefined)
    expect(await holdsIn(digits(''))).toEqual([])
  })
})

test.each([
  ['of 100,000 letters', 'あ'.repeat(100_000)],
  ['with a name of the language', '__proto__'],
  ['with half a letter', '備考\ud83e'],
  ['with signs that turn the writing around', '\u202e備考\u2066'],
  ['that is empty', ''],
])('a label %s is stored shortened and does no harm', async (_, label) => {
  const fields = [...APPLICATION, { ...named(label), section: [label] }]
  await writeAssignment(fields, fields.length - 1, 'totalCost')
  await writeAssignment(fields, fields.length - 1, 'receiptTotal')
  const { forms, unreadable } = await readAssignments()
  expect(unreadable).toEqual([])
  expect(forms.map(({ fields }) => fields[0]?.meaning)).toEqual(['receiptTotal'])
  expect(JSON.stringify(await local.get(null)).length).toBeLessThan(4_000)
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('a watcher is called for assignments, and for nothing else', async () => {
  const changed = vi.fn()
  watchAssignments(changed)
  await writeAssignment(APPLICATION, REMARKS, null)
  await local.set({ 'facility:x': {} })
  expect(changed).toHaveBeenCalledTimes(1)
})

test('a write that the browser refuses leaves the stored assignments', async () => {
  await writeAssignment(APPLICATION, REMARKS, 'receiptTotal')
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'))
  await expect(writeAssignment(APPLICATION, REMARKS, null)).rejects.toThrow('QUOTA_BYTES')
  expect(await assigned()).toEqual([{ 備考: 'receiptTotal' }])
})

test('an unreadable list of forms is rebuilt, and no form is lost', async () => {
  await writeAssignment(APPLICATION, REMARKS, 'receiptTotal')
  await local.set({ forms: 'broken' })
  expect(await assigned()).toEqual([{ 備考: 'receiptTotal' }])
  await writeAssignment(REGISTRATION, 0, null)
  expect(await assigned()).toHaveLength(2)
})

test('a listed form without a value does not count', async () => {
  await local.set({ forms: ['x'] })
  expect(await readAssignments()).toEqual({ forms: [], newer: [], unreadable: [] })
})

test('reading forms does not read other values', async () => {
  await writeAssignment(APPLICATION, REMARKS, 'receiptTotal')
  const get = vi.spyOn(local, 'get')
  await readAssignments()
  expect(get).not.toHaveBeenCalledWith(null)
})
