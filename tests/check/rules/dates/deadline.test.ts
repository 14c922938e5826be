import { describe, expect, test } from 'vitest'
import { type Application, check, checkedPart } from '../../../../lib/check'
import { deadlineRules } from '../../../../lib/check/rules/deadline'
import { japanese } from '../../../japanese'
import { anApplication, DAY, guide, MISSING, outcomeOf, read, unclear } from '../../example'

test('before the deadline the remaining days are shown', () => {
  const outcome = outcomeOf('deadline', anApplication(), Temporal.PlainDate.from('2026-01-30'))
  expect(outcome.answer).toBe('pass')
  expect(japanese(outcome.message)).toContain('あと 1 日')
})

test('the last day counts', () => {
  const outcome = outcomeOf('deadline', anApplication(), Temporal.PlainDate.from('2026-01-31'))
  expect(outcome.answer).toBe('pass')
  expect(japanese(outcome.message)).toBe('申請期限は 令和8年（2026年）1月31日、今日までです。')
})

test('the deadline is about no field of the form', () => {
  for (const day of ['2026-01-30', '2026-01-31', '2026-02-01']) {
    const outcome = outcomeOf('deadline', anApplication(), Temporal.PlainDate.from(day))
    expect(outcome.fieldIds, day).toEqual([])
  }
})

test('a guide without a deadline can only ask, and about no field', () => {
  const { deadline: _, ...subsidy } = checkedPart(guide).subsidy
  const [rule] = deadlineRules({ ...checkedPart(guide), subsidy })
  expect(rule?.answers).toEqual(['review'])
  expect(rule?.find(anApplication(), DAY).fieldIds).toEqual([])
})

test('after the handbook’s deadline a person has to look at the portal’s notice', () => {
  const outcome = outcomeOf('deadline', anApplication(), Temporal.PlainDate.from('2026-02-01'))
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.mend)).toContain('ポータルのお知らせ')
})

const applied = (date: string) =>
  anApplication({ applicationDate: read(Temporal.PlainDate.from(date)) })

test('an application dated after the deadline is asked about while the deadline is still ahead', () => {
  const outcome = outcomeOf('application-date', applied('2026-02-01'))
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.message)).toContain('手引きの申請期限 令和8年（2026年）1月31日 より後')
  expect(outcome.article).toBe(guide.subsidy.deadline?.notice)
})

test('an application dated the last day is in time, as of that day', () => {
  const lastDay = Temporal.PlainDate.from('2026-01-31')
  expect(outcomeOf('application-date', applied('2026-01-31'), lastDay).answer).toBe('pass')
})

test('an application dated after the day of the check is reported', () => {
  const outcome = outcomeOf('application-date', applied('2026-01-31'))
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.message)).toContain('確認の基準日')
})

const day = (text: string) => read(Temporal.PlainDate.from(text))

test('work that was completed today is compared with the date of application', () => {
  const application = anApplication({
    completionDate: day('2026-01-20'),
    applicationDate: day('2026-01-19'),
  })
  const { answer } = outcomeOf(
    'completion-application',
    application,
    Temporal.PlainDate.from('2026-01-20'),
  )
  expect(answer).toBe('fail')
})

describe('of a completion and a receipt', () => {
  const applied = { applicationDate: read(Temporal.PlainDate.from('2026-01-15'), '申請日', 'a') }
  const on = (completion: string, receipt: string) => ({
    ...applied,
    completionDate: read(Temporal.PlainDate.from(completion), '完了日', 'c'),
    receiptDate: read(Temporal.PlainDate.from(receipt), '領収日', 'r'),
  })
  const fields = (rule: string, changes: Partial<Application>) =>
    outcomeOf(rule, anApplication(changes)).fieldIds

  test('that are both after the application, the application’s date is the odd one', () => {
    expect(fields('completion-application', on('2026-01-16', '2026-01-17'))).toEqual(['a', 'c'])
    expect(fields('receipt-date', on('2026-01-16', '2026-01-17'))).toEqual(['a', 'r'])
  })

  test('of which one is on the day of the application, the other is', () => {
    expect(fields('completion-application', on('2026-01-16', '2026-01-15'))).toEqual(['c', 'a'])
    expect(fields('receipt-date', on('2026-01-15', '2026-01-16'))).toEqual(['r', 'a'])
  })

  test('of which one is not known, the other is', () => {
    const late = on('2026-01-16', '2026-01-17')
    const unknown = { ...late, receiptDate: MISSING }
    expect(fields('completion-application', unknown)).toEqual(['c', 'a'])
    expect(fields('receipt-date', { ...late, completionDate: unclear() })).toEqual(['r', 'a'])
  })
})

test('on the last day a later date of application is after the deadline', () => {
  const { deadline } = guide.subsidy
  const last = Temporal.PlainDate.from(deadline?.date ?? '')
  const application = anApplication({ applicationDate: read(last.add({ days: 1 })) })
  const { message } = outcomeOf('application-date', application, last)
  expect(message.key).toBe('checkApplicationAfterDeadline')
})

test('the first day of 令和 is before the programme, and no slip of the era', () => {
  const application = anApplication({ receiptDate: day('2019-05-01') })
  expect(outcomeOf('year-slip', application).message.key).toBe('checkBeforeProgramme')
})

test('a deadline that the facility has entered is not called the handbook’s', () => {
  const { deadline } = guide.subsidy
  if (!deadline) throw new Error('the guide has no deadline')
  const own = { ...guide, subsidy: { ...guide.subsidy, deadline: { ...deadline, own: true } } }
  const said = (application: Application, rule: string, asOf: string) => {
    const outcomes = check(application, checkedPart(own), Temporal.PlainDate.from(asOf))
    return japanese(outcomes.find((outcome) => outcome.rule === rule)?.message)
  }
  expect(said(anApplication(), 'deadline', '2026-02-01')).toBe(
    '施設で確認した申請期限 令和8年（2026年）1月31日 を過ぎています。',
  )
  expect(said(applied('2026-02-01'), 'application-date', '2026-01-20')).toContain(
    '施設で確認した申請期限 令和8年（2026年）1月31日 より後',
  )
})
