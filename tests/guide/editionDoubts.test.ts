import { expect, test } from 'vitest'
import { editionDoubts } from '../../lib/guide/editionDoubts'
import { japanese } from '../japanese'

const TODAY = Temporal.PlainDate.from('2028-05-10')
const edition = (name: string, from?: string, until?: string) => ({
  edition: name,
  holds: { ...(from && { from }), ...(until && { until }) },
  subsidy: {},
})
const due = (name: string, date: string) => ({
  ...edition(name),
  subsidy: { deadline: { date, notice: 'hub', source: { document: '要綱', section: '1' } } },
})
const said = (next: Parameters<typeof editionDoubts>[0], current = edition('前の版')) =>
  editionDoubts(next, current, TODAY).map(japanese)

test('an edition that begins later is used at once, and that is said', () => {
  expect(said(edition('次の版', '2028-06-01'))).toEqual([
    'この版は 令和10年（2028年）6月1日 からのものです。使うと、今日からこの版で確認します。',
  ])
})

test('an edition that has ended is said', () => {
  expect(said(edition('次の版', '2027-04-01', '2028-05-09'))).toEqual([
    'この版は 令和10年（2028年）5月9日 までのものです。',
  ])
})

test('an edition that is older than the one in use is said, by its beginning or its deadline', () => {
  const older = ['いま使っている版より古い版です。']
  expect(said(edition('古い版', '2027-04-01'), edition('いまの版', '2028-04-01'))).toEqual(older)
  expect(said(due('古い版', '2027-12-01'), due('いまの版', '2028-12-01'))).toEqual(older)
})

test('another edition under the same name is said', () => {
  expect(said(edition('前の版'))).toEqual([
    'いま使っている版と同じ「前の版」という名前です。違いをご確認ください。',
  ])
})

test('of a later edition, and of a new guide, nothing is said', () => {
  expect(said(edition('次の版', '2028-05-10'), edition('前の版', '2027-05-10'))).toEqual([])
  expect(editionDoubts(due('初めの版', '2029-01-31'), undefined, TODAY)).toEqual([])
})
