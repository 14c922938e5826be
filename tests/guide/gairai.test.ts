import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, linesFor, stepsOf, tasksOf } from '../../lib/guide'
import { GUIDE_IDS, loadGuide } from '../../lib/guide/guides'
import { bundledPart } from '../../lib/guide/included/parts.ts'
import { parseGuide } from '../../lib/guide/parse.ts'
import { termsFor } from './terms.ts'

const FOLDER = new URL('../../lib/guide/bundled/', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const guide = await loadGuide()
const { subsidy } = guide

test.each(files)('%s is a guide', (name) => {
  expect(parseGuide(readFileSync(new URL(name, FOLDER), 'utf8'), bundledPart)).toMatchObject({
    ok: true,
  })
})

test('every guide in the folder is bundled, and one more that others include', () => {
  expect(files.map((name) => name.replace('.json', ''))).toEqual([...GUIDE_IDS, 'portal'].sort())
})

test('the steps and boxes are the handbook’s, in its order', () => {
  expect(stepsOf(guide).map(({ id, tasks }) => [id, ...tasks.map(({ title }) => title)])).toEqual([
    ['0', '医療機関等向け総合ポータルサイトアカウント登録'],
    ['1-1', '見積のご相談・ご依頼'],
    ['1-2', '発注'],
    ['2-1', 'レセプトコンピュータ等の機能追加のための改修', '運用テスト'],
    ['2-2', '業務等の変更点の確認'],
    ['3-1', '必要書類の受領/準備（領収書等）', '補助金申請'],
  ])
})

describe('the subsidy', () => {
  test.each([
    ['hospital', '1/2', 411_000, 822_000, 41_000, 781_000],
    ['chainPharmacy', '1/2', 85_000, 171_000, 41_000, 130_000],
    ['clinic', '3/4', 128_000, 171_000, 41_000, 130_000],
    ['pharmacy', '3/4', 128_000, 171_000, 41_000, 130_000],
  ] as const)(
    'for a %s is as published',
    (kind, rate, cap, projectCap, mobile, receiptComputer) => {
      const terms = termsFor(guide, kind)
      expect(`${terms.rate.numerator}/${terms.rate.denominator}`).toBe(rate)
      expect(terms).toMatchObject({ cap, projectCap, itemCaps: { mobile, receiptComputer } })
    },
  )

  test('is rounded to 1,000 yen, which is marked as inferred', () => {
    expect(subsidy.rounding).toMatchObject({ unit: 1000, inferred: true })
  })

  test('has the deadline of this edition, and the article to look at when it is past', () => {
    expect(subsidy.deadline?.date).toBe('2026-01-31')
    expect(articleOf(guide, subsidy.deadline?.notice ?? '')?.number).toBe('KB0011639')
  })

  test('asks for the receipt and its breakdown and nothing else', () => {
    expect(subsidy.attachments.map(({ title }) => title)).toEqual(['領収書（写）', '領収書内訳書'])
  })

  test('has the first day of the programme', () => {
    expect(subsidy.begins?.date).toBe('2024-11-05')
    expect(subsidy.begins?.source.section).toContain('KB0010237')
  })

  test('has the purpose of the devices', () => {
    expect(subsidy.notes[0]?.text).toContain('顔認証付きカードリーダーの故障時等')
  })

  test('requires every task before the application', () => {
    const tasks = tasksOf(guide).map(({ id }) => id)
    expect(subsidy.requires.tasks).toEqual(tasks.slice(0, tasks.indexOf('application')))
  })
})

test.each(guide.form.fields)('labels of $name are written as labels are compared', ({ labels }) => {
  expect(labels).toEqual(labels.map((label) => label.normalize('NFKC')))
  expect(labels.filter((label) => /[\s()[\]【】「」*※:?。、]/u.test(label))).toEqual([])
})

test('an article without a known number has a menu path', () => {
  expect(articleOf(guide, 'manual-app')).toMatchObject({
    way: { from: 'hub', path: ['手順書・マニュアル', '「手順書・マニュアル」の一覧'] },
    section: [
      '2. 端末の設定や操作について知りたい方はこちら',
      '③ 操作マニュアル',
      'マイナ資格確認アプリのセットアップと使い方',
    ],
  })
})

test('the contact centre is the handbook’s', () => {
  expect(guide.contact).toMatchObject({
    name: 'オンライン資格確認等コールセンター',
    telephone: '0800-080-4583',
    hours: [
      { days: [1, 2, 3, 4, 5], from: '08:00', until: '18:00' },
      { days: [6], from: '08:00', until: '16:00' },
    ],
  })
})

const taskOf = (id: string) => tasksOf(guide).find((task) => task.id === id) ?? expect.fail(id)

test.each([true, false, null])(
  'the letter names mobile devices first, whatever was answered: %s',
  (adapted) => {
    const lines = linesFor(taskOf('quote'), { adapted, subsidised: null })
    expect(lines[1]).toContain('モバイル端末等')
    expect(lines.some((line) => line.includes('機能追加のための改修'))).toBe(adapted !== true)
  },
)

test('no mark is shown that the handbook does not have', () => {
  expect(taskOf('modification').handling).toBeUndefined()
  expect(taskOf('operation-test').handling).toBeUndefined()
})

test('after a subsidy, an estimate and an order are optional, and an application is not', () => {
  const optional = tasksOf(guide)
    .filter(({ inapplicable }) =>
      inapplicable.some(({ question, optional }) => question === 'subsidised' && optional),
    )
    .map(({ id }) => id)
  expect(optional).toEqual(['quote', 'order'])
})

test('the task of getting to know the work shows both manuals and asks which one is used', () => {
  const { articles, explanation } = taskOf('work-changes')
  expect(articles).toEqual(expect.arrayContaining(['manual-web', 'manual-app']))
  expect(explanation).toMatch(/マイナ在宅受付Web.*マイナ資格確認アプリ.*どちらを使うか/)
})
