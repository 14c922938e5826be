import { expect, test } from 'vitest'
import { changesBetween } from '../../lib/guide/change.ts'
import { loadGuide } from '../../lib/guide/guides'
import { bundledPart } from '../../lib/guide/included/parts.ts'
import { parseGuide } from '../../lib/guide/parse.ts'
import type { Guide } from '../../lib/guide/schema.ts'
import { broken, type Change } from './broken.ts'

const guide = await loadGuide()

function changed(change: Change): Guide {
  const result = parseGuide(broken(change), bundledPart)
  return result.ok ? result.guide : expect.fail(JSON.stringify(result.problems))
}

/** What changed, on one line each: the way there by titles, and both values. */
const lines = (before: Guide, after: Guide) =>
  changesBetween(before, after).map(
    ({ path, before: was, after: is }) =>
      `${path.map(({ key, title }) => title ?? key).join(' > ')}: ${was} → ${is}`,
  )

test('an edition does not differ from itself', () => {
  expect(changesBetween(guide, structuredClone(guide))).toEqual([])
})

test.each([
  [
    'a moved deadline',
    { at: ['subsidy', 'deadline', 'date'], to: '2026-03-31' },
    'subsidy > deadline > date: 2026-01-31 → 2026-03-31',
  ],
  [
    'a deadline that is not known any more',
    { at: ['subsidy', 'deadline'] },
    /^subsidy > deadline: 2026-01-31.* → null$/,
  ],
  [
    'a cap, by the kind of facility',
    { at: ['subsidy', 'terms', 2, 'cap'], to: 120_000 },
    'subsidy > terms > 診療所・薬局 > cap: 128000 → 120000',
  ],
  [
    'a rate, as a fraction',
    { at: ['subsidy', 'terms', 0, 'rate'], to: { numerator: 2, denominator: 3 } },
    'subsidy > terms > 病院 > rate: 1/2 → 2/3',
  ],
  [
    'what to tell the vendor, by what came and what went',
    {
      at: ['phases', 2, 'steps', 0, 'tasks', 0, 'tellVendor'],
      to: [guide.phases[2]?.steps[0]?.tasks[0]?.tellVendor?.[0], '費用を教えてください。'],
    },
    /tellVendor: 現地での作業がある場合は.*。 → 費用を教えてください。$/,
  ],
  [
    'a source, as one thing',
    { at: ['contact', 'source', 'section'], to: '問合せ先' },
    /^contact > source: .*「お問い合わせ」 → .*「問合せ先」$/,
  ],
  [
    'opening hours, as one thing',
    { at: ['contact', 'hours', 1, 'until'], to: '17:00' },
    'contact > hours: 6 08:00〜16:00 → 6 08:00〜17:00',
  ],
])('names %s', (_, change, line) => {
  expect(lines(guide, changed(change))).toEqual([
    typeof line === 'string' ? line : expect.stringMatching(line),
  ])
})

test('added and removed tasks are named, and the others are matched by id', () => {
  const [first, ...phases] = guide.phases
  const [step] = first?.steps ?? []
  const [task] = step?.tasks ?? []
  if (!first || !step || !task) throw new Error('the guide has no task')
  const other = { ...task, id: 'card', title: 'カードの準備' }
  const after = {
    ...guide,
    phases: [{ ...first, steps: [{ ...step, tasks: [other] }] }, ...phases],
  }
  const place = 'phases > 準備 > steps > 準備作業を始める前に > tasks'
  expect(lines(guide, after)).toEqual([
    `${place} > ${task.title}: ${task.title} → null`,
    `${place} > カードの準備: null → カードの準備`,
  ])
})

test('moved entries are no differences', () => {
  const [first, second, ...rest] = guide.articles
  if (!first || !second) throw new Error('the guide has too few articles')
  const after = { ...guide, articles: [second, first, ...rest] }
  expect(lines(guide, after)).toEqual([expect.stringMatching(/^articles > order: 外来.* → マイナ/)])
})

test('assignments are compared field by field, costs by the item’s title', () => {
  const field = { section: ['費用'], kind: 'text', nth: 1, of: 1 }
  const assigned = (meanings: Record<string, string | null | undefined>) => {
    const fields = Object.entries(meanings).map(([label, meaning]) => ({
      ...field,
      label,
      meaning,
    }))
    return changed({ at: ['form', 'assignments'], to: [{ id: 'form', fields }] })
  }
  const before = assigned({ 金額: 'totalCost', 備考: 'receiptTotal', 申請額: undefined })
  const after = assigned({ 金額: 'cost:mobile', 確認: null, 決定額: undefined })
  const place = 'form > assignments > 費用 › '
  expect(lines(before, after)).toEqual([
    `${place}金額: totalCost → モバイル端末等`,
    `${place}備考: receiptTotal → null`,
    `${place}確認: null → none`,
  ])
  expect(lines(guide, before)).toHaveLength(2)
})

test('declarations of whole forms are compared, named by the form’s labels', () => {
  const labels = ['10けたの番号', '払った金', '', '入れ終わった日', '備考']
  const fields = labels.map((label) => ({ label, section: [], kind: 'text', nth: 1, of: 1 }))
  const said = (application: boolean) =>
    changed({
      at: ['form', 'assignments'],
      to: [{ id: 'form', fields, said: { application, kind: 'unknown' } }],
    })
  const place = 'form > assignments > 『10けたの番号』『払った金』『入れ終わった日』'
  expect(lines(guide, said(true))).toEqual([`${place}: null → application`])
  expect(lines(said(true), said(false))).toEqual([`${place}: application → noApplication`])
  expect(lines(said(true), guide)).toEqual([`${place}: application → null`])
  expect(lines(said(true), said(true))).toEqual([])
})

test('who wrote, checked or confirmed something is no change of the handbook', async () => {
  const guide = await loadGuide()
  const by = { by: '山田', on: '2026-05-01' }
  const terms = guide.subsidy.terms.map((row) => ({ ...row, confirmed: by }))
  const signed = { ...guide, made: by, worked: [], subsidy: { ...guide.subsidy, terms } }
  expect(changesBetween(guide, signed)).toEqual([])
})
