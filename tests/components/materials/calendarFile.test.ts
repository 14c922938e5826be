import { expect, test } from 'vitest'
import { calendarFile } from '../../../components/materials/calendarFile'
import { loadGuide } from '../../../lib/guide/guides'

const guide = await loadGuide()
/** The file's lines; long ones are folded. */
const lines = async (file: File | null) =>
  ((await file?.text()) ?? '').replaceAll('\r\n\t', '').split('\r\n')

test('the deadline is an event of a whole day, with the portal’s notice', async () => {
  const file = calendarFile(guide)
  expect(file?.name).toBe('申請期限_2026-01-31.ics')
  expect(file?.type).toBe('text/calendar')
  const text = await lines(file)
  expect(text).toContain('DTSTART;VALUE=DATE:20260131')
  expect(text).toContain('DTEND;VALUE=DATE:20260201')
  expect(text).toContain('SUMMARY:補助金の申請期限（オンライン資格確認）')
  expect(text).toContain(
    'URL:https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0011639',
  )
})

test('its alarms are at nine in the morning, 30, 14 and 3 days before', async () => {
  const text = await lines(calendarFile(guide))
  expect(text.filter((line) => line.startsWith('TRIGGER'))).toEqual([
    'TRIGGER:-P29DT15H',
    'TRIGGER:-P13DT15H',
    'TRIGGER:-P2DT15H',
  ])
})

test('a moved deadline keeps the event id, so that calendars move the event', async () => {
  const { subsidy } = guide
  const moved = { ...subsidy, deadline: { ...subsidy.deadline, date: '2026-03-31' } }
  const uid = (text: string[]) => text.find((line) => line.startsWith('UID:'))
  const later = await lines(calendarFile(Object.assign({}, guide, { subsidy: moved })))
  expect(later).toContain('DTSTART;VALUE=DATE:20260331')
  expect(uid(later)).toBe(uid(await lines(calendarFile(guide))))
})

test('a guide without a deadline has no file', async () => {
  expect(calendarFile(await loadGuide('houmon'))).toBeNull()
})
