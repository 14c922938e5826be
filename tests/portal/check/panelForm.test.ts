import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import {
  panelFormFields,
  panelFormReading,
  panelFormValuesFrom,
  panelFormValuesOf,
} from '../../../lib/portal/check/panelForm'
import { toApplication } from '../../../lib/portal/check/toApplication'
import { readField } from '../readField.ts'

const guide = await loadGuide()
const fields = panelFormFields(guide)
const CONTEXT = {
  code: '',
  facility: { kind: null, adapted: null, subsidised: null },
  openTasks: [],
  items: guide.subsidy.items.map(({ id }) => id),
}
const applicationOf = (values: Parameters<typeof panelFormReading>[0]) =>
  toApplication(
    panelFormReading(values, fields, (name) => name),
    CONTEXT,
  )

test('the panel’s form is parsed like a form of the portal', () => {
  const application = applicationOf({
    facilityKind: ['診療所'],
    totalCost: ['１７万１千円'],
    completionDate: ['令和7年12月10日'],
    alreadySubsidised: ['いいえ'],
    attachments: ['領収書.pdf', '領収書内訳書.xlsx'],
  })
  expect(application.facilityKind).toMatchObject({ state: 'read', value: 'clinic' })
  expect(application.totalCost).toMatchObject({ state: 'read', value: 171_000 })
  expect(String(Reflect.get(application.completionDate, 'value'))).toBe('2025-12-10')
  expect(application.alreadySubsidised).toMatchObject({ state: 'read', value: false })
  expect(application.attachments).toMatchObject([{ names: ['領収書.pdf', '領収書内訳書.xlsx'] }])
})

test('a field that the guide’s form does not have is left out', async () => {
  const fieldsFor = async (id: string) =>
    panelFormFields(await loadGuide(id)).map(({ name }) => name)
  expect(await fieldsFor('gairai')).toContain('alreadySubsidised')
  for (const id of ['houmon', 'online']) {
    expect(await fieldsFor(id)).not.toContain('alreadySubsidised')
    expect(await fieldsFor(id)).toContain('attachments')
  }
})

test('an empty field is empty, and an empty optional field is missing', () => {
  const application = applicationOf({ totalCost: [' '] })
  expect(application.totalCost.state).toBe('empty')
  expect(application.receiptTotal.state).toBe('missing')
  expect(applicationOf({ receiptTotal: ['1円'] }).receiptTotal.state).toBe('read')
})

test('the form begins with what is known of the facility', () => {
  const { facilityCode, facilityKind } = applicationOf(
    panelFormValuesOf({ code: '3410712362', kind: 'clinic' }),
  )
  expect(facilityCode).toMatchObject({ state: 'read', value: { digits: '3410712362' } })
  expect(facilityKind).toMatchObject({ state: 'read', value: 'clinic' })
  expect(panelFormValuesOf({ code: '', kind: null })).toEqual({})
  expect(panelFormValuesOf(null)).toEqual({})
})

test('the text of every choice can be parsed', () => {
  for (const { name, choices } of fields) {
    for (const { text } of choices) {
      const application = applicationOf({ [name]: [text] })
      expect(Reflect.get(application, name), text).toMatchObject({ state: 'read' })
    }
  }
})

test('values with a meaning and all files are copied from a form of the portal', () => {
  const reading = {
    screen: 'form' as const,
    perhaps: null,
    others: 0,
    fields: [
      readField({ meaning: 'totalCost', values: ['171,000'] }),
      readField({ meaning: null, values: ['備考'] }),
      readField({ meaning: 'requestedAmount', values: ['1'], tooLong: true }),
      readField({ meaning: 'receipt', kind: 'files', values: ['領収書.pdf'] }),
      readField({ meaning: null, kind: 'files', values: ['領収書内訳書.xlsx', '領収書.pdf'] }),
    ],
  }
  expect(panelFormValuesFrom(reading)).toEqual({
    totalCost: ['171,000'],
    attachments: ['領収書.pdf', '領収書内訳書.xlsx'],
  })
})
