import { describe, expect, test } from 'vitest'
import {
  emptyDraft,
  findings,
  having,
  type OddInput,
  saidAbout,
  saidAt,
  TASK,
  TERMS,
} from './oddDraft'

const MISSING = 'stop まだ書かれていません。'
const MARKUP = 'stop HTMLのタグなどが入っています。文だけにしてください。'
const BIDI = 'stop 文字の向きを変える見えない文字が入っています。打ち直してください。'

describe('a missing text is said at its field:', () => {
  test.each<OddInput>([
    { odd: 'a title of nothing', path: 'title', to: '', said: MISSING },
    { odd: 'a task without a title', path: `${TASK}.title`, to: '', said: MISSING },
    { odd: 'a source without a section', path: `${TASK}.source.section`, to: '', said: MISSING },
    { odd: 'a fact without a source', path: `${TERMS}.source`, said: MISSING },
    { odd: 'a cap that is not written', path: `${TERMS}.cap`, said: MISSING },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })

  test('an empty draft says only that nothing is written, and an emptied one as well', () => {
    expect(findings(emptyDraft.values)).toHaveLength(1)
    expect(saidAt('title', emptyDraft.values)).toEqual([
      'stop まだ何も書かれていません。名称から書いてください。',
    ])
    expect(findings({})).toHaveLength(1)
  })

  test('a draft with a name says at each field what is still missing', () => {
    const named = having('title', 'みほん補助金の手引き', emptyDraft.values)
    expect(saidAt('edition', named)).toEqual([MISSING])
    expect(saidAt('contact.telephone', named)).toEqual([MISSING])
    expect(saidAt('phases', named)).toEqual(['stop 1つ以上書いてください。'])
  })
})

describe('markup in a text is said at its field:', () => {
  test.each<OddInput>([
    { odd: 'a tag', path: 'title', to: '<b>手引き</b>', said: MARKUP },
    { odd: 'a tag in a note', path: 'subsidy.notes[0].text', to: '<b>重要</b>', said: MARKUP },
    {
      odd: 'a script',
      path: `${TASK}.explanation`,
      to: '<script>alert(1)</script>',
      said: MARKUP,
    },
    { odd: 'a comment of markup', path: 'publisher', to: '発行者<!-- x -->', said: MARKUP },
    { odd: 'a character reference', path: 'edition', to: '新しい版&nbsp;', said: MARKUP },
    {
      odd: 'a picture that would load',
      path: 'contact.prepare',
      to: '<img src=x onerror=y>',
      said: MARKUP,
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })

  test('also while something else is missing', () => {
    expect(saidAt('title', having('title', '<script>', having('publisher')))).toEqual([MARKUP])
  })
})

describe('what came along from another program is said at its field:', () => {
  test.each<OddInput>([
    {
      odd: 'a space without width',
      path: 'contact.name',
      to: '相談\u200b窓口',
      said: 'stop 「相談」の後に、見えない文字が入っています。前後を消して、打ち直してください。',
    },
    {
      odd: 'a control character',
      path: 'subsidy.notes[0].text',
      to: '金額は\u0007税込です。',
      said: 'stop 「金額は」の後に、見えない文字が入っています。前後を消して、打ち直してください。',
    },
    {
      odd: 'a whole chapter as its name',
      path: 'title',
      to: '手引き'.repeat(100),
      said: 'stop 300文字あります。200文字までにしてください。',
    },
    {
      odd: 'a whole handbook in a task',
      path: `${TASK}.explanation`,
      to: '行うこと'.repeat(1_001),
      said: 'stop 4004文字あります。4000文字までにしてください。',
    },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })

  test.each(['1行目\n2行目', '葛\u{E0100}飾区', '補助額 < 上限 & 端数', '**重要**'])(
    '%j is a text as any other',
    (text) => {
      expect(saidAt('contact.prepare', having('contact.prepare', text))).toEqual([])
    },
  )
})

describe('an unseen character that turns a text is said at its field:', () => {
  test.each<OddInput>([
    { odd: 'a right-to-left override', path: 'title', to: '手引き\u202e版', said: BIDI },
    { odd: 'an override at the end', path: 'title', to: '手引き\u202e', said: BIDI },
    { odd: 'an isolate', path: 'contact.name', to: '\u2067窓口\u2069', said: BIDI },
    { odd: 'a mark of direction', path: 'subsidy.programme', to: '補助金\u200f', said: BIDI },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })
})
