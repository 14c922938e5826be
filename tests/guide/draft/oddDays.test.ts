import { describe, expect, test } from 'vitest'
import { having, type OddInput, saidAbout, saidAt, stopsIn, TERMS } from './oddDraft'

const DAY = 'stop 日付を選んでください。'
const REVERSED = 'stop 終わりの日が、始まりの日より前です。'
const AFTER_END = 'look 申請期限が、この手引きの終わりより後の日です。'

describe('a day or an hour that cannot be is said at its field:', () => {
  test.each<OddInput>([
    {
      odd: 'a day that there is not',
      path: 'subsidy.deadline.date',
      to: '2027-02-30',
      said: DAY,
    },
    { odd: 'a deadline in words', path: 'subsidy.deadline.date', to: '3月末', said: DAY },
    { odd: 'a beginning in words', path: 'subsidy.begins.date', to: '令和8年春', said: DAY },
    {
      odd: 'an end before the start',
      path: 'holds',
      to: { from: '2027-02-01', until: '2027-01-31' },
      at: 'holds.until',
      said: REVERSED,
    },
    {
      odd: 'a fact that ends before it begins',
      path: `${TERMS}.holds`,
      to: { from: '2027-02-01', until: '2027-01-31' },
      at: `${TERMS}.holds.until`,
      said: REVERSED,
    },
    {
      odd: 'an hour that there is not',
      path: 'contact.hours[0].until',
      to: '25:00',
      said: 'stop 08:00 のように書いてください。',
    },
    {
      odd: 'a line that closes before it opens',
      path: 'contact.hours[0].until',
      to: '07:00',
      said: 'stop 終わりの時刻が、始まりの時刻より前です。',
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })

  test('a period whose days are written one after the other', () => {
    const values = having('holds.until', '2026-03-31', having('holds.from', '2026-04-01'))
    expect(saidAt('holds.until', values)).toEqual([REVERSED])
  })
})

test('a deadline before the programme begins is said at both days, and stops', () => {
  const values = having('subsidy.deadline.date', '2024-01-31')
  const said =
    'stop 申請期限（令和6年（2024年）1月31日）が、事業の始まり（令和6年（2024年）11月5日）より前の日です。'
  expect(saidAt('subsidy.deadline.date', values)).toEqual([said])
  expect(saidAt('subsidy.begins.date', values)).toEqual([said])
})

describe('a deadline that is likely a slip is said, and does not stop:', () => {
  const at = 'subsidy.deadline.date'
  test.each<OddInput>([
    {
      odd: 'a deadline after the edition ends',
      path: 'holds',
      to: { until: '2026-01-01' },
      at,
      said: AFTER_END,
    },
    {
      odd: 'an end of the edition before the deadline',
      path: 'holds.until',
      to: '2026-01-01',
      at,
      said: AFTER_END,
    },
    {
      odd: 'a deadline before the edition begins',
      path: 'holds',
      to: { from: '2026-04-01' },
      at,
      said: 'look 申請期限が、この手引きの始まりより前の日です。',
    },
    {
      odd: 'no deadline',
      path: 'subsidy.deadline',
      said: 'look 申請期限が書かれていません。分からなければ、このままで使えます。',
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
    expect(stopsIn(having(change.path, change.to))).toEqual([])
  })
})
