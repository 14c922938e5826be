import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../lib/guide/guides'
import { holidayOn } from '../../lib/guide/holidays.ts'
import { nextChange, openingAt } from '../../lib/guide/openingHours.ts'

const { hours } = (await loadGuide()).contact
/** A time of day in Tokyo. */
const tokyo = (time: string) => Temporal.Instant.from(`${time}+09:00`)
const said = (time: string, known = holidayOn) => {
  const opening = openingAt(hours, tokyo(time), known)
  const when = opening.state === 'open' ? opening.until : opening.opens
  return [opening.state, when?.toPlainDateTime().toString({ smallestUnit: 'minute' })]
}

describe('on weekdays from eight to six', () => {
  test.each([
    ['2026-11-24T07:59:59', 'closed', '2026-11-24T08:00'],
    ['2026-11-24T08:00:00', 'open', '2026-11-24T18:00'],
    ['2026-11-24T17:59:59', 'open', '2026-11-24T18:00'],
    ['2026-11-24T18:00:00', 'closed', '2026-11-25T08:00'],
    ['2026-11-24T00:00:00', 'closed', '2026-11-24T08:00'],
  ])('%s: %s, %s', (time, state, when) => {
    expect(said(time)).toEqual([state, when])
  })
})

describe('on Saturdays until four, and on Sundays never', () => {
  test.each([
    ['2026-11-27T18:00:00', 'closed', '2026-11-28T08:00'],
    ['2026-11-28T15:59:59', 'open', '2026-11-28T16:00'],
    ['2026-11-28T16:00:00', 'closed', '2026-11-30T08:00'],
    ['2026-11-29T12:00:00', 'closed', '2026-11-30T08:00'],
  ])('%s: %s, %s', (time, state, when) => {
    expect(said(time)).toEqual([state, when])
  })
})

describe('on public holidays never', () => {
  test.each([
    ['a Monday', '2026-11-23T10:00:00', '2026-11-24T08:00'],
    ['the evening before one that follows a Sunday', '2026-11-21T16:00:00', '2026-11-24T08:00'],
    ['a Saturday', '2026-08-11T10:00:00', '2026-08-12T08:00'],
    ['three days in a row in May', '2026-05-02T16:00:00', '2026-05-07T08:00'],
  ])('%s', (_, time, opens) => {
    expect(said(time)).toEqual(['closed', opens])
  })

  test('and the holiday is named', () => {
    const monday = openingAt(hours, tokyo('2026-11-23T10:00:00'), holidayOn)
    expect(monday).toMatchObject({ state: 'closed', holiday: '勤労感謝の日', sure: true })
    const sunday = openingAt(hours, tokyo('2026-11-29T10:00:00'), holidayOn)
    expect(sunday).toMatchObject({ state: 'closed', holiday: null })
  })
})

test('the machine’s time zone does not matter', () => {
  const inNewYork = Temporal.ZonedDateTime.from('2026-11-23T18:00:00[America/New_York]')
  expect(openingAt(hours, inNewYork.toInstant(), holidayOn)).toMatchObject({ state: 'open' })
})

test('beyond the years of the package, holidays are unknown and reported as such', () => {
  expect(holidayOn('1969-12-31')).toBe('unknown')
  expect(holidayOn('1970-01-01')).toBe('元日')
  expect(holidayOn('2050-12-31')).toBe('none')
  expect(holidayOn('2051-01-01')).toBe('unknown')
  expect(openingAt(hours, tokyo('2050-12-30T10:00:00'), holidayOn)).toMatchObject({ sure: true })
  expect(openingAt(hours, tokyo('2051-01-02T10:00:00'), holidayOn)).toMatchObject({
    state: 'open',
    sure: false,
  })
  // The evening of the last day that is known: the next opening is not sure.
  expect(openingAt(hours, tokyo('2050-12-31T18:00:00'), holidayOn)).toMatchObject({
    state: 'closed',
    sure: false,
  })
})

test('without hours in the next fortnight there is no next opening', () => {
  const opening = openingAt(hours, tokyo('2026-11-24T10:00:00'), () => '休み')
  expect(opening).toMatchObject({ state: 'closed', opens: null })
})

test('hours with a break are open twice a day', () => {
  const broken = [
    { days: [2], from: '13:00', until: '17:00' },
    { days: [2], from: '09:00', until: '12:00' },
  ]
  const at = (time: string) => openingAt(broken, tokyo(time), holidayOn)
  expect(at('2026-11-24T10:00:00').state).toBe('open')
  expect(at('2026-11-24T12:00:00')).toMatchObject({ state: 'closed' })
  expect(nextChange(at('2026-11-24T12:00:00'), tokyo('2026-11-24T12:00:00'))).toEqual(
    tokyo('2026-11-24T13:00:00'),
  )
})

test.each([
  ['2026-11-24T07:00:00', '2026-11-24T08:00:00'],
  ['2026-11-24T08:00:00', '2026-11-24T18:00:00'],
  ['2026-11-24T18:00:00', '2026-11-25T00:00:00'],
  ['2026-11-28T20:00:00', '2026-11-29T00:00:00'],
])('the status at %s is valid until %s', (time, until) => {
  const now = tokyo(time)
  expect(nextChange(openingAt(hours, now, holidayOn), now)).toEqual(tokyo(until))
})
