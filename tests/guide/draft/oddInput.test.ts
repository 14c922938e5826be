import { describe, expect, test } from 'vitest'
import { newDraft } from '../../../lib/guide/draft/draft'
import { findingsOf } from '../../../lib/guide/draft/findings'
import { taskChanges } from '../../../lib/guide/draft/taskChanges'
import {
  type Json,
  jsonOf,
  placeOfPath,
  type Values,
  withValue,
} from '../../../lib/guide/draft/tree'
import { bundledParts, loadGuide } from '../../../lib/guide/guides'
import type { FindGuide } from '../../../lib/guide/included/inclusion'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import type { Guide, Task } from '../../../lib/guide/schema'
import { japanese } from '../../japanese'

const NOW = '2026-05-01T00:00:00Z'
const guide = await loadGuide()
const [portal] = await bundledParts()
const { values } = newDraft('one', guide, '山田', NOW)
const empty = newDraft('two', null, '山田', NOW).values

const having = (path: string, to: Json | undefined, from: Values = values) =>
  withValue(from, placeOfPath(path), to)
/** Another guide that includes the handbook in turn. */
const others: FindGuide = (id) =>
  id === 'other' ? { ...guide, id, includes: [{ guide: guide.id }] } : bundledPart(id)
const saidAt = (path: string, draft: Values) =>
  findingsOf(draft, others)
    .filter((finding) => finding.path === path)
    .map(({ problem, weight }) => `${weight} ${japanese(problem)}`)

const TASK = 'phases[1].steps[0].tasks[0]'
const TERMS = 'subsidy.terms[2]'
const task = jsonOf(guide.phases[1]?.steps[0]?.tasks[0])
const manyTasks = (count: number): Json =>
  Array.from({ length: count }, (_, index) => ({ ...Object(task), id: `task-${index}` }))

const MARKUP = 'stop HTMLのタグなどが入っています。文だけにしてください。'
const BIDI = 'stop 文字の向きを変える見えない文字が入っています。打ち直してください。'
const MISSING = 'stop まだ書かれていません。'
const NUMBER = 'stop 数字だけで書いてください。'
const DAY = 'stop 日付を選んでください。'
const UNFIT = 'stop この書き方は使えません。'
const ID = 'stop 英小文字で始まる英数字とハイフンで書いてください。'
const REVERSED = 'stop from が until より後の日です'
const HOURS = 'stop from が until より前ではありません'

describe('what stops a draft is said at its field:', () => {
  test.each<[string, string, Json | undefined, string, string]>([
    // Too much.
    [
      '1,000 tasks',
      'phases[1].steps[0].tasks',
      manyTasks(1_000),
      'phases',
      'stop チェック項目が1007個あります。300個までにしてください。',
    ],
    [
      'one task too many',
      'phases[1].steps[0].tasks',
      manyTasks(294),
      'phases',
      'stop チェック項目が301個あります。300個までにしてください。',
    ],
    // Nothing.
    ['no phases', 'phases', [], 'phases', 'stop 1つ以上書いてください。'],
    [
      'a phase without steps',
      'phases[1].steps',
      [],
      'phases[1].steps',
      'stop 1つ以上書いてください。',
    ],
    [
      'a step without tasks',
      'phases[1].steps[0].tasks',
      [],
      'phases[1].steps[0].tasks',
      'stop 1つ以上書いてください。',
    ],
    ['a title of nothing', 'title', '', 'title', MISSING],
    ['a task without a title', `${TASK}.title`, '', `${TASK}.title`, MISSING],
    ['a source without a section', `${TASK}.source.section`, '', `${TASK}.source.section`, MISSING],
    ['a fact without a source', `${TERMS}.source`, undefined, `${TERMS}.source`, MISSING],
    ['a cap that is not written', `${TERMS}.cap`, undefined, `${TERMS}.cap`, MISSING],
    ['terms without kinds', `${TERMS}.kinds`, [], `${TERMS}.kinds`, 'stop 1つ以上書いてください。'],
    [
      'terms without a rounding',
      'subsidy.rounding',
      undefined,
      'subsidy.rounding',
      'stop 金額の切り捨ての単位がありません。',
    ],
    // Circles.
    [
      'an inclusion of itself',
      'includes',
      [{ guide: 'gairai' }],
      'includes[0].guide',
      'stop 自分自身は取り込めません。',
    ],
    [
      'an inclusion in a circle',
      'includes',
      [{ guide: 'other' }],
      'includes[0].guide',
      `stop 『${guide.title}』がこの手引きを取り込んでいるため、取り込めません。`,
    ],
    [
      'an inclusion of nothing',
      'includes',
      [{ guide: 'nowhere' }],
      'includes[0].guide',
      'stop 「nowhere」という手引きがありません。別の手引きを選んでください。',
    ],
    [
      'a way that leads back',
      'articles[0].way',
      { from: 'manual-web', path: ['一覧'] },
      'articles[0].way.from',
      'stop 行き方をたどると、このマニュアルに戻ってしまいます。',
    ],
    [
      'a way from itself',
      'articles[2].way',
      { from: 'manual-web', path: ['一覧'] },
      'articles[2].way.from',
      'stop 「manual-web」という別のマニュアルはありません。',
    ],
    // Texts.
    ['a tag', 'title', '<b>手引き</b>', 'title', MARKUP],
    ['a script', `${TASK}.explanation`, '<script>alert(1)</script>', `${TASK}.explanation`, MARKUP],
    ['a comment of markup', 'publisher', '発行者<!-- x -->', 'publisher', MARKUP],
    ['a character reference', 'edition', '新しい版&nbsp;', 'edition', MARKUP],
    [
      'a picture that would load',
      'contact.prepare',
      '<img src=x onerror=y>',
      'contact.prepare',
      MARKUP,
    ],
    ['a right-to-left override', 'title', '手引き\u202e版', 'title', BIDI],
    ['an isolate', 'contact.name', '\u2067窓口\u2069', 'contact.name', BIDI],
    ['a mark of direction', 'subsidy.programme', '補助金\u200f', 'subsidy.programme', BIDI],
    // Numbers.
    ['an amount in words', `${TERMS}.cap`, '12万', `${TERMS}.cap`, NUMBER],
    ['an amount with sen', `${TERMS}.cap`, '128,000.5', `${TERMS}.cap`, NUMBER],
    [
      'an amount below nothing',
      `${TERMS}.cap`,
      -1,
      `${TERMS}.cap`,
      'stop もっと大きい数を書いてください。',
    ],
    [
      'a rate over nothing',
      `${TERMS}.rate.denominator`,
      0,
      `${TERMS}.rate.denominator`,
      'stop もっと大きい数を書いてください。',
    ],
    [
      'a rounding to nothing',
      'subsidy.rounding.unit',
      0,
      'subsidy.rounding.unit',
      'stop もっと大きい数を書いてください。',
    ],
    [
      'item caps that do not add up',
      `${TERMS}.itemCaps.mobile`,
      40_000,
      `${TERMS}.projectCap`,
      'stop 171000円ですが、内訳の合計は170000円です。',
    ],
    [
      'a cap of an item that there is not',
      `${TERMS}.itemCaps.router`,
      0,
      `${TERMS}.itemCaps.router`,
      'stop 「router」という補助対象はありません。',
    ],
    [
      'an item without a cap',
      `${TERMS}.itemCaps.mobile`,
      undefined,
      `${TERMS}.itemCaps`,
      'stop 「mobile」の上限がありません。',
    ],
    // Days and hours.
    [
      'a day that there is not',
      'subsidy.deadline.date',
      '2027-02-30',
      'subsidy.deadline.date',
      DAY,
    ],
    ['a day in words', 'subsidy.begins.date', '令和8年春', 'subsidy.begins.date', DAY],
    [
      'an end before the start',
      'holds',
      { from: '2027-02-01', until: '2027-01-31' },
      'holds',
      REVERSED,
    ],
    [
      'a fact that ends before it begins',
      `${TERMS}.holds`,
      { from: '2027-02-01', until: '2027-01-31' },
      `${TERMS}.holds`,
      REVERSED,
    ],
    [
      'an hour that there is not',
      'contact.hours[0].until',
      '25:00',
      'contact.hours[0].until',
      'stop 08:00 のように書いてください。',
    ],
    [
      'a line that closes before it opens',
      'contact.hours[0].until',
      '07:00',
      'contact.hours[0]',
      HOURS,
    ],
    // Ids and references.
    ['an id in Japanese', `${TASK}.id`, '見積', `${TASK}.id`, ID],
    ['an id of the prototype', `${TASK}.id`, '__proto__', `${TASK}.id`, ID],
    [
      'a task twice',
      'phases[1].steps[1].tasks[0].id',
      'quote',
      'phases[1].steps[1].tasks[0].id',
      'stop 「quote」が2回あります。',
    ],
    [
      'a step twice',
      'phases[1].steps[1].id',
      '1-1',
      'phases[1].steps[1].id',
      'stop 「1-1」が2回あります。',
    ],
    [
      'the same article twice',
      'articles[1].number',
      'KB0011639',
      'articles[1].number',
      'stop 「KB0011639」が2回あります。',
    ],
    [
      'a number with a digit missing',
      'articles[0].number',
      'KB001163',
      'articles[0].number',
      'stop KB と数字7桁で書いてください。',
    ],
    [
      'a manual that is not there',
      `${TASK}.articles`,
      ['nowhere'],
      `${TASK}.articles[0]`,
      'stop 「nowhere」というマニュアルはありません。',
    ],
    [
      'a task required that is gone',
      'subsidy.requires.tasks',
      ['gone'],
      'subsidy.requires.tasks[0]',
      'stop 「gone」というチェック項目はありません。',
    ],
    [
      'a kind in two rows',
      `${TERMS}.kinds`,
      ['clinic', 'hospital'],
      `${TERMS}.kinds[1]`,
      'stop 「hospital」が2回あります。',
    ],
    [
      'a name of two fields',
      'form.fields[1].labels',
      ['医療機関等コード'],
      'form.fields[1].labels[0]',
      'stop 「医療機関等コード」が2回あります。',
    ],
    ['a part that no guide has', 'price', '100', '', 'stop 「price」という部分はありません。'],
    ['an unknown kind of actor', `${TASK}.actor`, 'ministry', `${TASK}.actor`, UNFIT],
  ])('%s', (_, path, to, at, said) => {
    expect(saidAt(at, having(path, to))).toContain(said)
  })
})

describe('what is likely a slip is said, and does not stop:', () => {
  test.each<[string, string, Json | undefined, string, string]>([
    [
      'a deadline before the programme begins',
      'subsidy.deadline.date',
      '2024-01-31',
      'subsidy.deadline.date',
      'look 申請期限が、事業の始まりより前の日です。',
    ],
    [
      'a deadline after the edition ends',
      'holds',
      { until: '2026-01-01' },
      'subsidy.deadline.date',
      'look 申請期限が、この手引きの終わりより後の日です。',
    ],
    [
      'a deadline before the edition begins',
      'holds',
      { from: '2026-04-01' },
      'subsidy.deadline.date',
      'look 申請期限が、この手引きの始まりより前の日です。',
    ],
    [
      'no deadline',
      'subsidy.deadline',
      undefined,
      'subsidy.deadline',
      'look 申請期限が書かれていません。分からなければ、このままで使えます。',
    ],
    [
      'a cap that rate and costs do not make',
      `${TERMS}.cap`,
      182_000,
      `${TERMS}.cap`,
      'look 補助率と事業額からは 128,000円 になりますが、182,000円 と書かれています。',
    ],
    [
      'a rate above the costs',
      `${TERMS}.rate.numerator`,
      5,
      `${TERMS}.rate`,
      'look 補助率が1を超えています。',
    ],
    [
      'no terms',
      'subsidy.terms',
      [],
      'subsidy.terms',
      'look 補助率と上限額が書かれていません。分からなければ、このままで使えます。金額は確かめません。',
    ],
    [
      'a fact that nobody compared',
      'title',
      guide.title,
      `${TERMS}.confirmed`,
      'look 出典と照らした人が書かれていません。',
    ],
  ])('%s', (_, path, to, at, said) => {
    const draft = having(path, to)
    expect(saidAt(at, draft)).toContain(said)
    expect(findingsOf(draft, others).filter(({ weight }) => weight === 'stop')).toEqual([])
  })
})

test('an empty guide says one thing, and an emptied one as well', () => {
  expect(findingsOf(empty, others)).toHaveLength(1)
  expect(saidAt('', empty)).toEqual(['stop まだ何も書かれていません。名称から書いてください。'])
  expect(findingsOf({}, others)).toHaveLength(1)
})

test.each<[string, unknown]>([
  ['nothing', ''],
  ['no object', '[]'],
  ['null', 'null'],
  ['a number', '12'],
  ['half a file', JSON.stringify(guide).slice(0, 5_000)],
  ['a draft', JSON.stringify(newDraft('one', guide, '', NOW))],
  ['a list of guides', JSON.stringify([guide])],
  ['a guide of a later schema', JSON.stringify({ ...guide, schema: 2 })],
])('a file with %s is refused with a reason', (_, file) => {
  const parsed = parseGuide(file, bundledPart)
  expect(parsed.ok).toBe(false)
  if (!parsed.ok) for (const { problem } of parsed.problems) expect(japanese(problem)).not.toBe('')
})

test('a file cannot change what every object has', () => {
  const file = JSON.stringify(guide).replace('{', '{"__proto__":{"polluted":true},')
  expect(parseGuide(file, bundledPart).ok).toBe(false)
  expect(Object(null).polluted).toBeUndefined()
})

test('a draft of 300 tasks is read in the time of a key press', () => {
  const long = having('phases[1].steps[0].tasks', manyTasks(293))
  expect(findingsOf(long, others).filter(({ weight }) => weight === 'stop')).toEqual(
    findingsOf(having('phases[1].steps[0].tasks', manyTasks(2)), others).filter(
      ({ weight }) => weight === 'stop',
    ),
  )
})

describe('ticks:', () => {
  const withTasks = (change: (tasks: readonly Task[]) => readonly Task[]): Guide => ({
    ...guide,
    phases: guide.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) =>
        step.id === '2-1' ? { ...step, tasks: [...change(step.tasks)] } : step,
      ),
    })),
  })
  const part = (task: Task, id: string): Task => ({ ...task, id, title: id, explanation: id })
  const becomes = (change: (tasks: readonly Task[]) => readonly Task[]) =>
    taskChanges(guide, withTasks(change)).map(({ is, id }) => `${is} ${id}`)

  test('tasks that only change places keep theirs', () => {
    expect(becomes((tasks) => tasks.toReversed())).toEqual([])
  })

  test('a task that is split while its neighbour is renamed', () => {
    expect(
      becomes(([first, second]) =>
        first && second ? [part(first, 'a'), part(first, 'b'), { ...second, id: 'test' }] : [],
      ),
    ).toEqual(['split modification', 'renamed operation-test'])
  })

  test('two tasks that are joined to one are gone, and the one is new', () => {
    expect(becomes(([first]) => (first ? [part(first, 'both')] : []))).toEqual([
      'removed modification',
      'removed operation-test',
      'added both',
    ])
  })

  test('a task that another guide supplies from now on keeps them', () => {
    const included = withTasks((tasks) => tasks.map((task) => ({ ...task, included: 'portal' })))
    expect(taskChanges(guide, included)).toEqual([])
    expect(portal?.part).toBe(true)
  })

  test('a task whose id another one takes over is said to have other words', () => {
    expect(
      becomes(([first, second]) =>
        first && second ? [{ ...part(second, 'x'), id: first.id }, second] : [],
      ),
    ).toEqual(['reworded modification'])
  })
})
