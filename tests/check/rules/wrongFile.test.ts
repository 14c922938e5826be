import { expect, test } from 'vitest'
import type { Application } from '../../../lib/check'
import { check } from '../../../lib/check'
import { place } from '../../../lib/check/examples/soundApplication'
import { japanese } from '../../japanese'
import { anApplication, DAY, guide, outcomeOf } from '../example'

test('a file in the wrong place is named with the place, and a mark is not called a file', () => {
  const said = (...attachments: Application['attachments']) =>
    japanese(outcomeOf('attachment:receipt', anApplication({ attachments })).message)
  expect(said(place('receipt'), place('breakdown', '領収書.pdf'))).toBe(
    '『領収書.pdf』は『領収書内訳書』に付いています。',
  )
  expect(said(place('receipt', '有'))).toContain('「有」とだけ')
  expect(
    outcomeOf('receipt-kind', anApplication({ attachments: [place('receipt', '有')] })).message.key,
  ).toBe('checkFilesUnnamed')
  expect(
    outcomeOf('receipt-kind', anApplication({ attachments: [place('receipt', 'なし')] })).message
      .key,
  ).toBe('checkNoFilesYet')
})

test('an estimate in place of the receipt is reported once', () => {
  const application = anApplication({
    attachments: [place('receipt', '見積書.pdf'), place('breakdown', '領収書内訳書.xlsx')],
  })
  const fails = check(application, guide, DAY).filter(({ answer }) => answer === 'fail')
  expect(fails.map(({ rule }) => rule)).toEqual(['receipt-kind'])
  expect(japanese(outcomeOf('attachment:receipt', application).message)).toContain('見積書.pdf')
})

test.each([
  ['in its place', place('receipt', '納品書.pdf')],
  ['in the list', place('any', '納品書.pdf', '領収書内訳書.xlsx')],
])('another document %s is wrong, and is named once', (_, attached) => {
  const application = anApplication({ attachments: [attached, place('breakdown', '内訳書.pdf')] })
  const fails = check(application, guide, DAY).filter(({ answer }) => answer === 'fail')
  expect(fails.map(({ rule }) => rule)).toEqual(['receipt-kind'])
  expect(japanese(fails[0]?.message)).toBe('『納品書.pdf』は領収書ではないようです。')
})

test('a name of two documents may be the receipt, whatever the other is', () => {
  const answer = (name: string) =>
    outcomeOf('receipt-kind', anApplication({ attachments: [place('receipt', name)] })).answer
  expect(answer('請求書兼領収書と納品書.pdf')).toBe('review')
  expect(answer('見積書と領収書内訳書.pdf')).toBe('review')
  expect(answer('領収書と内訳書.pdf')).toBe('review')
})

test('another document is OK if there is a receipt, or a file that may be it', () => {
  const answer = (...names: string[]) =>
    outcomeOf('receipt-kind', anApplication({ attachments: [place('receipt', ...names)] })).answer
  expect(answer('領収書.pdf', '納品書.pdf')).toBe('pass')
  expect(answer('scan.pdf', '納品書.pdf')).toBe('review')
})

test('another document in the breakdown’s place is no breakdown', () => {
  const attachments = [place('receipt', '領収書.pdf'), place('breakdown', '納品書.pdf')]
  expect(outcomeOf('attachment:breakdown', anApplication({ attachments })).answer).toBe('fail')
})

test('a place that holds nothing, or only a mark for nothing, is not filled in yet', () => {
  const unfilled = (...names: string[]) =>
    outcomeOf('attachment:receipt', anApplication({ attachments: [place('receipt', ...names)] }))
      .unfilled
  expect([unfilled(), unfilled('なし'), unfilled('見積書.pdf')]).toEqual([true, true, undefined])
})
