import { expect, test } from 'vitest'
import { anApplication, guide, outcomeOf, read } from './example'

const day = (text: string) => read(Temporal.PlainDate.from(text))
const on = (text: string) => Temporal.PlainDate.from(text)

test('work that was completed today is compared with the date of application', () => {
  const application = anApplication({
    completionDate: day('2026-01-20'),
    applicationDate: day('2026-01-19'),
  })
  const { answer } = outcomeOf('completion-application', application, on('2026-01-20'))
  expect(answer).toBe('fail')
})

test('on the last day a later date of application is after the deadline', () => {
  const { deadline } = guide.subsidy
  const last = on(deadline?.date ?? '')
  const application = anApplication({ applicationDate: read(last.add({ days: 1 })) })
  const { message } = outcomeOf('application-date', application, last)
  expect(message.key).toBe('checkApplicationAfterDeadline')
})

test('the first day of 令和 is before the programme, and no slip of the era', () => {
  const application = anApplication({ receiptDate: day('2019-05-01') })
  expect(outcomeOf('year-slip', application).message.key).toBe('checkBeforeProgramme')
})
