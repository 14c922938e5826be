import { describe, expect, test } from 'vitest'
import type { CheckContext } from '../../lib/check'
import { loadGuide } from '../../lib/guide/guides'
import { message } from '../../lib/message'
import { checkReading } from '../../lib/portal/check/checkReading'
import type { Reading } from '../../lib/portal/reading/reading'
import { formSummaryOf } from '../../lib/wording/formSummary'
import { verdictOn } from '../../lib/wording/verdict'
import { japanese } from '../japanese'
import { soundReading } from './soundReading'

const guide = await loadGuide()
const DAY = Temporal.PlainDate.from('2026-01-20')
const CONTEXT: CheckContext = {
  code: '',
  facility: { kind: 'clinic', adapted: false, subsidised: false },
  openTasks: [],
  items: guide.subsidy.items.map(({ id }) => id),
  applied: false,
}

const summaryOf = (reading: Reading) =>
  formSummaryOf(checkReading(reading, CONTEXT, guide, null, DAY))
const lineOf = (reading: Reading, label: string) => {
  const line = summaryOf(reading).lines.find(({ field }) => field.label === label)
  if (!line) throw new Error(`no line for ${label}`)
  return line
}

describe('a sound application', () => {
  test('has a line for each field in the order of the page, all of them OK', () => {
    const { lines, general } = summaryOf(soundReading())
    expect(lines.map(({ field }) => field.label)).toEqual(
      soundReading().fields.map(({ label }) => label),
    )
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(['pass']))
    expect(general).toEqual([])
  })

  test('shows values as they were understood', () => {
    const reading = soundReading({ 端末: ['４万１千円'], 完了日: ['R7.12.10'] })
    expect(lineOf(reading, '端末').value).toEqual(message('yen', '41,000'))
    expect(lineOf(reading, '完了日').value?.key).toBe('dayInDecember')
    expect(lineOf(reading, '区分').value).toEqual(message('kindClinic'))
  })
})

test('a mistake is shown at one field, and the others that it is about refer to it', () => {
  const reading = soundReading({ 総事業費: ['170,000'] })
  expect(lineOf(reading, '総事業費').status).toBe('fail')
  expect(lineOf(reading, '端末').status).toBe('linked')
  expect(lineOf(reading, '端末').elsewhere.map(({ rule }) => rule)).toEqual(['total-cost'])
  const everywhere = summaryOf(reading).lines.flatMap(({ outcomes }) => outcomes)
  expect(everywhere.filter(({ rule }) => rule === 'total-cost')).toHaveLength(1)
})

test('an empty field is not called wrong, and has no value', () => {
  const line = lineOf(soundReading({ 申請額: [] }), '申請額')
  expect(line).toMatchObject({ status: 'unfilled', value: null })
})

test('a text that cannot be understood is shown unchanged', () => {
  const line = lineOf(soundReading({ 申請額: ['だいたい13万'] }), '申請額')
  expect(line.status).toBe('review')
  expect(line.value).toEqual(message('literal', 'だいたい13万'))
})

test('an unreadable value is reported as such and not replaced by a sign', () => {
  const line = lineOf(soundReading({ 申請額: ['\ufffd'] }), '申請額')
  expect(line).toMatchObject({ status: 'review', value: message('valueUnread') })
})

test('outcomes about no field come first, and those that are OK last', () => {
  const checked = checkReading(
    soundReading(),
    { ...CONTEXT, openTasks: ['見積'] },
    guide,
    null,
    Temporal.PlainDate.from('2026-02-02'),
  )
  const { general, rest } = formSummaryOf(checked)
  expect(general.map(({ rule }) => rule)).toEqual(['deadline'])
  expect(rest.every(({ answer }) => answer === 'pass' || answer === 'inapplicable')).toBe(true)
})

describe('the verdict', () => {
  const verdict = (reading: Reading, context = CONTEXT) => {
    const { outcomes } = checkReading(reading, context, guide, null, DAY)
    return verdictOn(outcomes, new Map(reading.fields.map(({ id, label }) => [id, label])))
  }

  test('names how many places are wrong, and the first', () => {
    const { is, sentence } = verdict(soundReading({ 総事業費: ['170,000'], 申請額: ['150,000'] }))
    expect(is).toBe('fail')
    expect(sentence).toEqual(message('verdictFail', '2', '総事業費'))
  })

  test('names the only wrong place without calling it the first', () => {
    const { sentence } = verdict(soundReading({ 総事業費: ['170,000'] }))
    expect(japanese(sentence)).toBe('1か所を直してください。「総事業費」です。')
  })

  test('says in one sentence how many others are empty or to be checked', () => {
    const { sentence } = verdict(
      soundReading({ 申請額: ['150,000'], 完了日: [], 受給: [], コード: ['3440712366'] }),
    )
    expect(japanese(sentence)).toBe(
      '1か所を直してください。「申請額」です。ほかに2か所が空いていて、1か所はご確認が必要です。',
    )
  })

  test('shows the number of empty fields', () => {
    expect(verdict(soundReading({ 申請額: [] })).sentence).toEqual(message('verdictUnfilled', '1'))
  })

  test('names the first field to check if nothing is wrong', () => {
    const { is, sentence } = verdict(soundReading({ 申請額: ['12,800'] }))
    expect(is).toBe('review')
    expect(sentence).toEqual(message('verdictReviewOne', '申請額'))
  })

  test('is good only if nothing is wrong and nothing is to be checked', () => {
    expect(verdict(soundReading())).toMatchObject({ is: 'pass', sentence: message('verdictPass') })
  })
})
