import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import {
  panelFormFields,
  panelFormReading,
  panelFormValuesFrom,
} from '../../../lib/portal/check/panelForm'
import { toApplication } from '../../../lib/portal/check/toApplication'
import { readField } from '../readField.ts'

const guide = await loadGuide()
const fields = panelFormFields(guide)
const BESIDE = {
  code: '',
  facility: { kind: null, adapted: null, subsidised: null },
  openTasks: [],
  items: guide.subsidy.items.map(({ id }) => id),
}
const applicationOf = (typed: Parameters<typeof panelFormReading>[0]) =>
  toApplication(
    panelFormReading(typed, fields, (name) => name),
    BESIDE,
  )

test('what is written here is read as in a form of the portal', () => {
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

test('what a guide’s form does not have is not asked for', async () => {
  const asked = async (id: string) => panelFormFields(await loadGuide(id)).map(({ name }) => name)
  expect(await asked('gairai')).toContain('alreadySubsidised')
  for (const id of ['houmon', 'online']) {
    expect(await asked(id)).not.toContain('alreadySubsidised')
    expect(await asked(id)).toContain('attachments')
  }
})

test('an empty field is empty, and one that not every form has is not there', () => {
  const application = applicationOf({ totalCost: [' '] })
  expect(application.totalCost.state).toBe('empty')
  expect(application.receiptTotal.state).toBe('missing')
  expect(applicationOf({ receiptTotal: ['1円'] }).receiptTotal.state).toBe('read')
})

test('every choice is a text that the check can read', () => {
  for (const { name, choices } of fields) {
    for (const { text } of choices) {
      const application = applicationOf({ [name]: [text] })
      expect(Reflect.get(application, name), text).toMatchObject({ state: 'read' })
    }
  }
})

test('a form of the portal is taken over as far as it was understood, with all its files', () => {
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
