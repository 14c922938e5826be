import { describe, expect, test } from 'vitest'
import { tasksOf } from '../../lib/guide'
import { newDraft } from '../../lib/guide/draft/draft'
import { findingsOf } from '../../lib/guide/draft/findings'
import { finishedGuide, guideOf } from '../../lib/guide/draft/guideOf'
import { taskChanges } from '../../lib/guide/draft/taskChanges'
import { type Json, placeOfPath, type Values, withValue } from '../../lib/guide/draft/tree'
import { bundledParts, loadGuide } from '../../lib/guide/guides'
import { type FindGuide, withIncluded, withoutIncluded } from '../../lib/guide/included/inclusion'
import { bundledPart } from '../../lib/guide/included/parts'
import { parseGuide } from '../../lib/guide/parse'
import type { Guide } from '../../lib/guide/schema'
import { japanese } from '../japanese'

const NOW = '2026-05-01T00:00:00Z'
const guide = await loadGuide()
const houmon = await loadGuide('houmon')
const denshi = await loadGuide('denshi')
const [portal = expect.fail('there is no part')] = await bundledParts()

const findAmong =
  (...guides: readonly Guide[]): FindGuide =>
  (id) =>
    guides.find((each) => each.id === id)
const findPortal = findAmong(portal)
const idsOf = (one: Guide) => tasksOf(one).map(({ id }) => id)

/** A draft of a guide with one place changed. */
const drafted = (from: Guide, path: string, to: Json): Values =>
  withValue(newDraft('one', from, '山田', NOW).values, placeOfPath(path), to)
const saidOf = (values: Values, find: FindGuide = findPortal) =>
  findingsOf(values, find)
    .filter(({ weight }) => weight === 'stop')
    .map(({ path, problem }) => `${path}: ${japanese(problem)}`)

describe('a guide that includes another one', () => {
  test('has its tasks before its own, and the manuals that they name', () => {
    expect(idsOf(denshi)).toEqual([
      'account',
      'portal-succession',
      'denshi-notice',
      'denshi-application',
    ])
    expect(tasksOf(denshi).map(({ included }) => included)).toEqual([
      'portal',
      'portal',
      undefined,
      undefined,
    ])
    const { articles } = withIncluded({ ...denshi, articles: [], phases: [] }, findPortal)
    expect(articles.map(({ id, included }) => [id, included])).toEqual([['code-change', 'portal']])
  })

  test('can have only some of its tasks', () => {
    expect(idsOf(houmon)).not.toContain('portal-succession')
  })

  test('has those that come after its own at the end', () => {
    const whole = withIncluded(
      { ...houmon, includes: [{ guide: 'portal' }], phases: [] },
      findPortal,
    )
    expect(idsOf(whole)).toEqual(['account', 'portal-succession', 'portal-list'])
    const { phases } = withIncluded({ ...guide, includes: [{ guide: 'portal' }] }, findPortal)
    expect(phases.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '9'])
  })

  test('keeps a task that it has itself, and its own name of a manual', () => {
    const all = withIncluded({ ...guide, includes: [{ guide: 'portal' }] }, findPortal)
    expect(tasksOf(all).filter(({ id }) => id === 'account')).toEqual(tasksOf(guide).slice(0, 1))
    const renamed = guide.articles.map((article) =>
      article.id === 'code-change' ? { ...article, id: 'change' } : article,
    )
    const other = withIncluded(
      { ...guide, articles: renamed, includes: [{ guide: 'portal' }] },
      findPortal,
    )
    expect(tasksOf(other).find(({ id }) => id === 'portal-succession')?.articles).toEqual([
      'change',
    ])
    expect(other.articles).toEqual(renamed)
  })
})

describe('a guide that includes another one, as a draft and as a file,', () => {
  test('keeps the ticks of a task that was its own before: the id is the same', () => {
    const before = { ...houmon, includes: undefined }
    expect(taskChanges(before, houmon)).toEqual([])
    expect(idsOf(guide)).toContain('account')
  })

  test('is a draft of its own tasks only, and the same guide again', () => {
    const { values } = newDraft('one', denshi, '', NOW)
    expect(JSON.stringify(values)).not.toContain('portal-list')
    expect(JSON.stringify(values.phases)).not.toContain('portal-succession"')
    expect(guideOf(values, findPortal)).toEqual({ ok: true, guide: denshi })
    expect(withIncluded(withoutIncluded(denshi), findPortal)).toEqual(denshi)
  })

  test('is handed over whole, and stays so where the other guide is not there or has changed', () => {
    const draft = newDraft('one', denshi, '山田', NOW)
    const status = { is: 'checked', by: '佐藤', on: '2026-05-02' } as const
    const finished = finishedGuide({ ...draft, status }, findPortal)
    const file = JSON.stringify(finished?.ok ? finished.guide : null)
    const nothing: FindGuide = () => undefined
    const more = findAmong({ ...portal, phases: [] })
    for (const find of [nothing, more, findPortal]) {
      const parsed = parseGuide(file, find)
      expect(parsed.ok && idsOf(parsed.guide)).toEqual(idsOf(denshi))
    }
  })

  test('written by hand, has what the bundled one holds', () => {
    const own = withoutIncluded(denshi)
    expect(idsOf(own)).toEqual(['denshi-notice', 'denshi-application'])
    expect(parseGuide(JSON.stringify(own), bundledPart)).toEqual({ ok: true, guide: denshi })
  })
})

describe('an inclusion is refused at its field, with the reason:', () => {
  const including = (id: string, other: string, title = id): Guide => ({
    ...guide,
    id,
    title,
    includes: [{ guide: other }],
  })

  test.each<[string, Json, readonly Guide[], string]>([
    ['of itself', [{ guide: 'gairai' }], [guide], 'includes[0].guide: 自分自身は取り込めません。'],
    [
      'of a guide that is not there',
      [{ guide: 'nowhere' }],
      [],
      'includes[0].guide: 「nowhere」という手引きがありません。別の手引きを選んでください。',
    ],
    [
      'of a guide that includes it',
      [{ guide: 'other' }],
      [including('other', 'gairai', '別の手引き')],
      'includes[0].guide: 『別の手引き』がこの手引きを取り込んでいるため、取り込めません。',
    ],
    [
      'of a guide that includes it by a third one',
      [{ guide: 'other' }],
      [including('other', 'third'), including('third', 'gairai')],
      'includes[0].guide: 『other』がこの手引きを取り込んでいるため、取り込めません。',
    ],
    [
      'of the same guide twice',
      [{ guide: 'portal' }, { guide: 'portal' }],
      [portal],
      'includes[1].guide: 「portal」が2回あります。',
    ],
    [
      'of a task that it does not have',
      [{ guide: 'portal', tasks: ['quote'] }],
      [portal],
      'includes[0].tasks[0]: 「quote」というチェック項目はありません。',
    ],
    ['of nothing', [{}], [portal], 'includes[0].guide: まだ書かれていません。'],
    [
      'of no task',
      [{ guide: 'portal', tasks: [] }],
      [portal],
      'includes[0].tasks: 1つ以上書いてください。',
    ],
  ])('%s', (_, includes, guides, said) => {
    expect(saidOf(drafted(guide, 'includes', includes), findAmong(...guides))).toContain(said)
  })

  test('a circle among others ends, and is their matter', () => {
    const circle = [including('other', 'third'), including('third', 'other')]
    expect(saidOf(drafted(guide, 'includes', [{ guide: 'other' }]), findAmong(...circle))).toEqual(
      [],
    )
  })
})

test('what is wrong in a task of its own is said at its own place, not at the one beside included tasks', () => {
  const own = drafted(denshi, 'phases[0].steps[0].tasks[0].articles', ['nowhere'])
  expect(saidOf(own)).toEqual([
    'phases[0].steps[0].tasks[0].articles[0]: 「nowhere」というマニュアルはありません。',
  ])
  const beside = drafted(guide, 'phases[0].steps[0].tasks[0].articles', ['nowhere'])
  expect(saidOf({ ...beside, includes: [{ guide: 'portal' }] })).toEqual([
    'phases[0].steps[0].tasks[0].articles[0]: 「nowhere」というマニュアルはありません。',
  ])
})

test('the part for the portal is no guide that a facility chooses, and names what is not confirmed', () => {
  expect(portal.part).toBe(true)
  const cautions = tasksOf(portal).flatMap(({ cautions }) => cautions)
  for (const words of ['30分', '2つのアカウント']) {
    const caution = cautions.find(({ text }) => text.includes(words))
    expect(caution?.source.section).toContain('確認できていない')
  }
  expect(bundledPart('portal')).toBe(portal)
})

test('電子処方箋 has no amount, date or document that no official source names', () => {
  const { attachments, begins, deadline, items, rounding, terms } = denshi.subsidy
  expect({ attachments, begins, deadline, items, rounding, terms }).toEqual({
    attachments: [],
    items: [],
    terms: [],
  })
  expect(denshi.limits?.text).toContain('まだここにありません')
  const numbers = denshi.articles.flatMap(({ number }) => number ?? [])
  expect(numbers).toEqual(['KB0010040', 'KB0010008', 'KB0012429'])
})
