import { describe, expect, test } from 'vitest'
import { type Application, check } from '../../../lib/check'
import { place } from '../../../lib/check/examples/soundApplication'
import { PORTAL_RETURNS } from '../../../lib/check/sources'
import { japanese } from '../../japanese'
import { anApplication, DAY, guide, outcomeOf } from '../example'

type Places = Application['attachments']

/** What the rule says, and where. */
function said(...attachments: Places) {
  const { answer, message, mend, advice, fieldIds, source } = outcomeOf(
    'receipt-kind',
    anApplication({ attachments }),
  )
  expect(source).toBe(PORTAL_RETURNS.source)
  return {
    answer,
    says: japanese(message),
    ...(mend && { mend: japanese(mend) }),
    ...(advice && { advice: japanese(advice) }),
    at: fieldIds,
  }
}

describe('nothing is said of files', () => {
  test('that cannot be seen, but that they were not', () => {
    const { answer, unfound, fieldIds, mend } = outcomeOf(
      'receipt-kind',
      anApplication({ attachments: [] }),
    )
    expect([answer, fieldIds]).toEqual(['review', []])
    expect(unfound?.map(japanese)).toEqual(['領収書（写）'])
    expect(japanese(mend)).not.toBe('')
  })

  test.each([
    ['the guide’s name of it', '領収書の写し', [{ id: 'receipt', title: '領収書の写し' }]],
    ['a name of our own, where the guide has none', '領収書（写）', []],
  ])('by %s', (_, name, attachments) => {
    const [, breakdown] = guide.subsidy.attachments
    if (!breakdown) throw new Error('the guide names two documents')
    const named = attachments.map((document) => ({ ...breakdown, ...document }))
    const subsidy = { ...guide.subsidy, attachments: [breakdown, ...named] }
    const outcome = check(anApplication({ attachments: [] }), { ...guide, subsidy }, DAY).find(
      ({ rule }) => rule === 'receipt-kind',
    )
    expect(outcome?.unfound?.map(japanese)).toEqual([name])
  })

  test.each<[string, string, Places]>([
    ['that are not there yet', 'checkNoFilesYet', [place('receipt'), place('any')]],
    ['of which there are none', 'checkNoFilesYet', [place('receipt', 'なし'), place('any', '×')]],
    ['that only a mark shows', 'checkFilesUnnamed', [place('receipt', '有'), place('any')]],
    [
      'among which there is no receipt yet',
      'checkNoReceiptYet',
      [place('receipt'), place('breakdown', '領収書内訳書.xlsx')],
    ],
    [
      'of which all are breakdowns',
      'checkNoReceiptYet',
      [place('any', '内訳書.xlsx'), place('receipt')],
    ],
  ])('%s', (_, key, attachments) => {
    const outcome = outcomeOf('receipt-kind', anApplication({ attachments }))
    expect(outcome).toMatchObject({
      answer: 'inapplicable',
      message: { key },
      fieldIds: attachments.map(({ fieldId }) => fieldId),
    })
  })
})

describe('another document in place of the receipt is wrong, and named where it is', () => {
  const wrong = (name: string, at: string) => ({
    answer: 'fail',
    says: `『${name}』は領収書ではないようです。`,
    mend: expect.stringContaining('領収書'),
    at: [at],
  })

  test('in its place', () => {
    expect(said(place('any', '領収書内訳書.xlsx'), place('receipt', '見積書.pdf'))).toEqual(
      wrong('見積書.pdf', 'receipt'),
    )
  })

  test('in the list, the first of several', () => {
    expect(said(place('any', '請求書.pdf', '納品書.pdf', '内訳書.xlsx'))).toEqual(
      wrong('請求書.pdf', 'any'),
    )
  })
})

describe('a file that may be the receipt', () => {
  const asked = (name: string, at: string) => ({
    answer: 'review',
    says: `『${name}』が領収書かどうか、ファイル名からは分かりません。`,
    mend: expect.stringContaining(`『${name}』を開いて`),
    at: [at],
  })

  test('is asked about where it is', () => {
    expect(said(place('any', '内訳書.xlsx'), place('receipt', 'scan.pdf'))).toEqual(
      asked('scan.pdf', 'receipt'),
    )
  })

  test('is asked about, and not the delivery note before it', () => {
    expect(said(place('any', '納品書.pdf', 'scan.pdf'))).toEqual(asked('scan.pdf', 'any'))
  })

  test('is asked about, though another place of receipts has one', () => {
    const second = { ...place('receipt', 'scan.pdf'), fieldId: 'second' }
    expect(said(place('receipt', '領収書.pdf'), second)).toEqual(asked('scan.pdf', 'second'))
  })

  test('is asked about where its name says two documents, also beside a receipt', () => {
    expect(said(place('receipt', '領収書.pdf'), place('any', '請求書兼領収書.pdf'))).toEqual(
      asked('請求書兼領収書.pdf', 'any'),
    )
  })
})

describe('a receipt', () => {
  test('is OK', () => {
    expect(said(place('receipt', '領収書.pdf'), place('breakdown', '内訳書.pdf'))).toEqual({
      answer: 'pass',
      says: expect.stringMatching(/。$/),
      at: ['receipt', 'breakdown'],
    })
  })

  test('is OK with the advice to look at a file beside it that says nothing', () => {
    expect(said(place('receipt', '領収書.pdf', 'scan.pdf'))).toMatchObject({
      answer: 'pass',
      advice: '『scan.pdf』が領収書かどうか、ファイル名からは分かりません。',
    })
  })

  test('is OK without advice beside a delivery note', () => {
    expect(said(place('receipt', '領収書.pdf', '納品書.pdf'))).not.toHaveProperty('advice')
  })

  test.each([
    ['in the breakdown’s place', place('breakdown', '領収書.pdf')],
    ['in the list', place('any', '領収書.pdf')],
  ])('%s is OK here: another rule says where it belongs', (_, found) => {
    expect(said(place('receipt'), found).answer).toBe('pass')
  })

  test('with an estimate beside it is asked about, with the estimate’s place', () => {
    expect(said(place('receipt', '領収書.pdf'), place('any', '見積書.pdf'))).toEqual({
      answer: 'review',
      says: expect.stringContaining('『見積書.pdf』'),
      mend: expect.stringMatching(/。$/),
      at: ['any'],
    })
  })
})
