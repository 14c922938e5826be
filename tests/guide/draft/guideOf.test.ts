import { describe, expect, test } from 'vitest'
import { newDraft } from '../../../lib/guide/draft/draft'
import { findingsOf } from '../../../lib/guide/draft/findings'
import { finishedGuide, guideOf } from '../../../lib/guide/draft/guideOf'
import { type Json, placeOfPath, valueAt, withValue } from '../../../lib/guide/draft/tree'
import { GUIDE_IDS, loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { japanese } from '../../japanese'

const NOW = '2026-05-01T00:00:00Z'
const guide = await loadGuide()
const draft = newDraft('one', guide, '山田', NOW)

/** The values of the handbook's draft with one place changed, or with a list there extended. */
const having = (path: string, to: Json | undefined) =>
  withValue(draft.values, placeOfPath(path), to)
const saidAt = (path: string, values = draft.values) =>
  findingsOf(values, bundledPart)
    .filter((finding) => finding.path === path)
    .map(({ problem, weight }) => `${weight} ${japanese(problem)}`)

test.each(GUIDE_IDS)('a draft that starts from the guide %s makes the same guide', async (id) => {
  const shipped = await loadGuide(id)
  expect(guideOf(newDraft('one', shipped, '', NOW).values, bundledPart)).toEqual({
    ok: true,
    guide: shipped,
  })
})

test('an empty draft says only that nothing is written', () => {
  const { values } = newDraft('one', null, '山田', NOW)
  expect(findingsOf(values, bundledPart).map(({ problem }) => japanese(problem))).toEqual([
    'まだ何も書かれていません。名称から書いてください。',
  ])
  expect(guideOf(values, bundledPart).ok).toBe(false)
})

test('a draft with a name says at each field what is still missing', () => {
  const { values } = newDraft('one', null, '山田', NOW)
  const named = withValue(values, ['title'], 'みほん補助金の手引き')
  expect(saidAt('edition', named)).toEqual(['stop まだ書かれていません。'])
  expect(saidAt('contact.telephone', named)).toEqual(['stop まだ書かれていません。'])
  expect(saidAt('phases', named)).toEqual(['stop 1つ以上書いてください。'])
})

test('a part that is emptied again is left out', () => {
  const values = having('limits.text', '分からないこと')
  const emptied = ['limits.text', 'limits.source.document', 'limits.source.section'].reduce(
    (left, path) => withValue(left, placeOfPath(path), ''),
    values,
  )
  const drafted = guideOf(emptied, bundledPart)
  expect(drafted.ok && drafted.guide.limits).toBe(undefined)
})

describe('what is written wrong is said at its field', () => {
  test.each<[string, string, Json, string]>([
    ['an amount in words', 'subsidy.terms[0].cap', '12万', 'stop 数字だけで書いてください。'],
    ['a day in words', 'subsidy.deadline.date', '3月末', 'stop 日付を選んでください。'],
    [
      'a number of an article',
      'articles[0].number',
      '11639',
      'stop KB と数字7桁で書いてください。',
    ],
    [
      'an id with blanks',
      'articles[0].id',
      'a b',
      'stop 英小文字で始まる英数字とハイフンで書いてください。',
    ],
    [
      'markup',
      'subsidy.notes[0].text',
      '<b>重要</b>',
      'stop HTMLのタグなどが入っています。文だけにしてください。',
    ],
    [
      'a character that turns the text',
      'title',
      '手引き\u202e',
      'stop 文字の向きを変える見えない文字が入っています。打ち直してください。',
    ],
    [
      'a deadline before the programme',
      'subsidy.deadline.date',
      '2024-01-31',
      'look 申請期限が、事業の始まりより前の日です。',
    ],
    [
      'a deadline after the guide',
      'holds.until',
      '2026-01-01',
      'look 申請期限が、この手引きの終わりより後の日です。',
    ],
    [
      'a cap that rate and project cap do not make',
      'subsidy.terms[2].cap',
      120_000,
      'look 補助率と事業額からは 128,000円 になりますが、120,000円 と書かれています。',
    ],
  ])('%s', (_, path, to, said) => {
    const at = path === 'holds.until' ? 'subsidy.deadline.date' : path
    expect(saidAt(at, having(path, to))).toContain(said)
  })

  test('markup is said also while something else is missing', () => {
    const values = withValue(having('publisher', undefined), ['title'], '<script>')
    expect(saidAt('title', values)).toEqual([
      'stop HTMLのタグなどが入っています。文だけにしてください。',
    ])
  })

  test('a period that ends before it begins', () => {
    const values = withValue(having('holds.from', '2026-04-01'), ['holds', 'until'], '2026-03-31')
    expect(saidAt('holds', values)).toEqual(['stop from が until より後の日です'])
  })

  test('a way that leads back to its own article', () => {
    const values = having('articles[2].way', { from: 'manual-app', path: ['一覧'] })
    const circle = withValue(values, placeOfPath('articles[3].way'), {
      from: 'manual-web',
      path: ['一覧'],
    })
    const said = 'stop 行き方をたどると、このマニュアルに戻ってしまいます。'
    expect(saidAt('articles[2].way.from', circle)).toEqual([said])
    expect(saidAt('articles[3].way.from', circle)).toEqual([said])
  })

  test('a thousand tasks', () => {
    const place = placeOfPath('phases[1].steps[0].tasks')
    const task = valueAt(draft.values, [...place, 0])
    const many = Array.from({ length: 1_000 }, (_, number) => ({
      ...Object(task),
      id: `task-${number}`,
    }))
    const started = performance.now()
    expect(saidAt('phases', withValue(draft.values, place, many))).toEqual([
      expect.stringMatching(/^stop チェック項目が100\d個あります。300個までにしてください。$/),
    ])
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('a draft becomes a guide only once somebody has checked it', () => {
  const on = '2026-05-02'

  test('as a draft it is none', () => {
    expect(finishedGuide(draft, bundledPart)).toBe(null)
  })

  test('checked by a second person it names both', () => {
    const finished = finishedGuide(
      { ...draft, status: { is: 'checked', by: '佐藤', on } },
      bundledPart,
    )
    const made = { by: '山田', on, checked: { by: '佐藤', on } }
    expect(finished).toEqual({ ok: true, guide: { ...guide, made } })
  })

  test.each(['山田', ' 山 田 '])('checked by its author %s alone it names nobody else', (by) => {
    const finished = finishedGuide({ ...draft, status: { is: 'checked', by, on } }, bundledPart)
    expect(finished).toEqual({ ok: true, guide: { ...guide, made: { by, on } } })
  })

  test('with something missing it is none, checked or not', () => {
    const values = having('publisher', '')
    const finished = finishedGuide(
      { ...draft, values, status: { is: 'checked', by: '佐藤', on } },
      bundledPart,
    )
    expect(finished).toMatchObject({ ok: false, problems: [{ path: 'publisher' }] })
  })
})
