import { describe, expect, test } from 'vitest'
import type { CheckContext } from '../../lib/check'
import { placesToSee } from '../../lib/check/places'
import { loadGuide } from '../../lib/guide/guides'
import { checkReading } from '../../lib/portal/check/checkReading'
import { pageOutcomes } from '../../lib/portal/check/pageOutcomes'
import type { Reading } from '../../lib/portal/reading/reading'
import { nowCard } from '../../lib/state/panel/nowCard'
import { formSummaryOf } from '../../lib/wording/formSummary'
import { verdictOn } from '../../lib/wording/verdict'
import { soundReading } from './soundReading'

const guide = await loadGuide()
const DAY = Temporal.PlainDate.from('2026-01-20')
const CONTEXT: CheckContext = {
  code: '',
  facility: { kind: 'clinic', adapted: false, subsidised: false },
  openTasks: ['見積'],
  items: guide.subsidy.items.map(({ id }) => id),
  applied: false,
}

interface Form {
  readonly form: string
  readonly reading: Reading
  readonly day?: string
  /** Places by how they stand. */
  readonly fail?: readonly string[]
  readonly unfilled?: readonly string[]
  readonly review?: readonly string[]
}

const FORMS: readonly Form[] = [
  { form: 'a sound one', reading: soundReading() },
  {
    form: 'an empty one',
    reading: soundReading({ 端末: [], 改修: [], 総事業費: [], 申請額: [], 区分: [] }),
    unfilled: ['区分', '総事業費', '申請額'],
  },
  {
    form: 'one with a total below its items',
    reading: soundReading({ 総事業費: ['17,100'] }),
    fail: ['総事業費'],
  },
  {
    form: 'one with five mistakes',
    reading: soundReading({
      区分: [],
      改修: ['13O,000'],
      申請額: ['600,000'],
      完了日: ['2026-13-01'],
      領収書: [],
    }),
    fail: ['申請額'],
    unfilled: ['区分', '領収書'],
    review: ['改修', '完了日'],
  },
  {
    form: 'one whose receipt has no telling name, which two rules ask about',
    reading: soundReading({ 領収書: ['scan_0012.pdf'] }),
    review: ['領収書'],
  },
  {
    form: 'one whose code is a pharmacy’s',
    reading: soundReading({ コード: ['3440712369'] }),
    review: ['コード'],
  },
  {
    form: 'one that another kind was chosen in, against code, name and answer',
    reading: soundReading({ 区分: ['大型チェーン薬局'] }),
    fail: ['申請額'],
    review: ['区分'],
  },
  {
    form: 'one with a receipt’s total below the breakdown’s',
    reading: soundReading({ 領収書の合計: ['170,000'] }),
    fail: ['領収書の合計'],
  },
  {
    form: 'one that was completed after it was applied for',
    reading: soundReading({ 完了日: ['2026-01-19'], 申請日: ['2026-01-13'] }),
    fail: ['完了日'],
  },
  {
    form: 'one with a completion of thirty years ago',
    reading: soundReading({ 完了日: ['H7.12.10'], 領収日: ['2025-12-05'] }),
    review: ['完了日'],
  },
  {
    form: 'one that is late',
    reading: soundReading({ 申請日: ['2026-02-03'] }),
    day: '2026-02-03',
    review: ['deadline'],
  },
]

describe.each(FORMS)('$form', ({ reading, day, fail = [], unfilled = [], review = [] }) => {
  const asOf = day ? Temporal.PlainDate.from(day) : DAY
  const checked = checkReading(reading, CONTEXT, guide, null, asOf)
  const all = [...fail, ...unfilled, ...review]

  test('reports each finding once, at its place', () => {
    const at = (wanted: string) =>
      [...placesToSee(checked.outcomes)].flatMap(([key, { is }]) => (is === wanted ? [key] : []))
    expect(at('fail').toSorted()).toEqual(fail.toSorted())
    expect(at('unfilled').toSorted()).toEqual(unfilled.toSorted())
    expect(at('review').toSorted()).toEqual(review.toSorted())
  })

  test('has the same numbers in the lines, in the verdict and in the first sentence', () => {
    const { lines, general } = formSummaryOf(checked)
    const inLines = (status: string) =>
      lines.filter((line) => line.status === status).length +
      general.filter((one) => one.answer === status && !one.unfilled).length
    const { sentence, pass, ...counts } = verdictOn(
      checked.outcomes,
      new Map(reading.fields.map(({ id, label }) => [id, label])),
    )
    const is =
      fail.length > 0
        ? 'fail'
        : unfilled.length > 0
          ? 'unfilled'
          : review.length > 0
            ? 'review'
            : 'pass'
    expect(counts).toEqual({
      is,
      fail: inLines('fail'),
      unfilled: inLines('unfilled'),
      review: inLines('review'),
    })
    const now = nowCard({
      facility: { asked: true },
      progress: { next: undefined, deadline: { state: 'unknown' } },
      outcomes: checked.outcomes,
      receipt: null,
      kept: null,
    })
    expect(now).toEqual({ card: 'form', fields: all.length })
  })

  test('has the same number of places on the page', () => {
    const onPage = placesToSee(pageOutcomes(reading, CONTEXT, guide, null, asOf))
    expect([...onPage.keys()].toSorted()).toEqual(all.toSorted())
  })
})
