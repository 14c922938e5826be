import { describe, expect, test } from 'vitest'
import { newDraft } from '../../../lib/guide/draft/draft'
import { finishedGuide, guideOf } from '../../../lib/guide/draft/guideOf'
import { GUIDE_IDS, loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { draft, emptyDraft, guide, having } from './oddDraft'

test.each(GUIDE_IDS)('a draft that starts from the guide %s makes the same guide', async (id) => {
  const shipped = await loadGuide(id)
  expect(guideOf(newDraft('one', shipped, '', draft.changed).values, bundledPart)).toEqual({
    ok: true,
    guide: shipped,
  })
})

test('an empty draft makes none', () => {
  expect(guideOf(emptyDraft.values, bundledPart).ok).toBe(false)
})

test('a part that is emptied again is left out', () => {
  const values = having('limits.text', '分からないこと')
  const emptied = ['limits.text', 'limits.source.document', 'limits.source.section'].reduce(
    (left, path) => having(path, '', left),
    values,
  )
  const drafted = guideOf(emptied, bundledPart)
  expect(drafted.ok && drafted.guide.limits).toBe(undefined)
})

describe('the source of the tasks before an application', () => {
  const required = (tasks: readonly string[]) =>
    guideOf(having('subsidy.requires', { tasks }), bundledPart)

  test('is not asked for where there are none: the guide does not say that there are any', () => {
    const drafted = required([])
    expect(drafted.ok && drafted.guide.subsidy.requires.source).toEqual({
      document: guide.title,
      section: 'この手引きには書かれていません',
    })
  })

  test('is asked for as soon as there is one', () => {
    expect(required(['quote'])).toMatchObject({
      ok: false,
      problems: [{ path: 'subsidy.requires.source' }],
    })
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
