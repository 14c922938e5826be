import { describe, expect, test } from 'vitest'
import type { Application } from '../../../lib/check'
import { place } from '../../../lib/check/examples/soundApplication'
import { japanese } from '../../japanese'
import { anApplication, guide, outcomeOf } from '../example'

type Places = Application['attachments']

/** What the rule on a document answers, and where. */
function found(id: 'receipt' | 'breakdown', attachments: Places, uncertainFiles: string[] = []) {
  const application = anApplication({ attachments, uncertainFiles })
  const { answer, message, mend, fieldIds, unfilled } = outcomeOf(`attachment:${id}`, application)
  return [answer, message.key, mend?.key, fieldIds.join(), ...(unfilled ? ['unfilled'] : [])]
}

const PASS = ['pass', 'checkAttached', undefined]
const ELSEWHERE = ['review', 'checkAttachedElsewhere', 'checkAttachedElsewhereMend']
const UNSURE = ['review', 'checkAttachmentUnsure', 'checkAttachmentUnsureMend']
const MISSING = ['fail', 'checkNotAttached', 'checkNotAttachedMend']

type Expected = readonly (string | undefined)[]

/** What the rule on the receipt answers where one, or a file that is named as one, is attached. */
const ATTACHED: readonly [string, Places, Expected][] = [
  ['in its place is there', [place('receipt', '領収書.pdf')], [...PASS, 'receipt']],
  [
    'in the general list is there, where it has no place',
    [place('any', '領収書.pdf')],
    [...PASS, 'any'],
  ],
  [
    'in the general list is told where it is, where it has a place',
    [place('receipt'), place('any', '領収書.pdf')],
    [...ELSEWHERE, 'any'],
  ],
  [
    'in the breakdown’s place is told where it is',
    [place('receipt'), place('breakdown', '領収書.pdf')],
    [...ELSEWHERE, 'breakdown'],
  ],
  [
    'in the breakdown’s place alone is told where it is',
    [place('breakdown', '領収書.pdf')],
    [...ELSEWHERE, 'breakdown'],
  ],
  [
    'behind a file that says nothing is there',
    [place('receipt', 'scan.pdf', '領収書.pdf')],
    [...PASS, 'receipt'],
  ],
  [
    'with an odd ending is asked about',
    [place('receipt', '領収書.exe')],
    ['review', 'checkAttachmentOdd', 'checkAttachmentUnsureMend', 'receipt'],
  ],
]

/** The same where a file may be one. */
const UNCERTAIN: readonly [string, Places, Expected][] = [
  ['can be a file that says nothing', [place('receipt', 'scan.pdf')], [...UNSURE, 'receipt']],
  [
    'can be a file that says two things',
    [place('receipt', '請求書兼領収書.pdf')],
    [...UNSURE, 'receipt'],
  ],
  [
    'can be a file that says two things in the breakdown’s place',
    [place('receipt'), place('breakdown', '領収書と請求書.pdf')],
    [...UNSURE, 'breakdown'],
  ],
  [
    'is not looked for in a file of the breakdown’s place that says nothing',
    [place('receipt'), place('breakdown', 'scan.pdf')],
    [...MISSING, 'receipt', 'unfilled'],
  ],
  ['can be in the general list', [place('receipt'), place('any', 'scan.pdf')], [...UNSURE, 'any']],
  [
    'that only a mark shows is asked about',
    [place('receipt', '有')],
    ['review', 'checkFileUnnamed', 'checkAttachmentUnsureMend', 'receipt'],
  ],
]

/** The same where there is none. */
const NOT_ATTACHED: readonly [string, Places, Expected][] = [
  [
    'is another rule’s where an estimate is in its place',
    [place('receipt', '見積書.pdf')],
    ['inapplicable', 'checkReceiptReplaced', undefined, ''],
  ],
  [
    'is missing where nothing is',
    [place('receipt'), place('any')],
    [...MISSING, 'receipt,any', 'unfilled'],
  ],
  [
    'is missing where a mark says so',
    [place('receipt', 'なし')],
    [...MISSING, 'receipt', 'unfilled'],
  ],
  [
    'is missing where there is a breakdown only',
    [place('any', '内訳書.xlsx')],
    [...MISSING, 'any'],
  ],
]

describe('a receipt', () => {
  test.each([...ATTACHED, ...UNCERTAIN, ...NOT_ATTACHED])('%s', (_, attachments, expected) => {
    expect(found('receipt', attachments)).toEqual(expected)
  })
})

describe('a breakdown', () => {
  test.each<[string, Places, (string | undefined)[]]>([
    ['in its place is there', [place('breakdown', '内訳書.xlsx')], [...PASS, 'breakdown']],
    [
      'in the receipt’s place is told where it is',
      [place('receipt', '内訳書.xlsx'), place('breakdown')],
      [...ELSEWHERE, 'receipt'],
    ],
    [
      'can be a file that says two things',
      [place('breakdown', '請求書と内訳書.pdf')],
      [...UNSURE, 'breakdown'],
    ],
    [
      'can not be a file that says two other things',
      [place('breakdown', '請求書兼領収書.pdf')],
      [...MISSING, 'breakdown'],
    ],
    ['can not be a delivery note', [place('breakdown', '納品書.pdf')], [...MISSING, 'breakdown']],
    [
      'is missing where an estimate is in its place',
      [place('breakdown', '見積書.pdf')],
      [...MISSING, 'breakdown'],
    ],
  ])('%s', (_, attachments, expected) => {
    expect(found('breakdown', attachments)).toEqual(expected)
  })
})

describe('files of which it is not known whether they are attached', () => {
  const uncertain = ['review', 'checkFilesUncertain', 'checkFilesUncertainMend']

  test('are asked about where nothing else is', () => {
    expect(found('receipt', [place('receipt')], ['領収書.pdf'])).toEqual([...uncertain, 'receipt'])
    expect(found('receipt', [], ['領収書.pdf'])).toEqual([...uncertain, ''])
  })

  test('do not matter where the document is', () => {
    expect(found('receipt', [place('receipt', '領収書.pdf')], ['a.pdf'])[0]).toBe('pass')
  })

  test('come after a file that may be it', () => {
    expect(found('receipt', [place('receipt', 'scan.pdf')], ['a.pdf'])).toEqual([
      ...UNSURE,
      'receipt',
    ])
  })
})

test('a form without places for files is asked about, by the document’s name', () => {
  const outcome = outcomeOf('attachment:receipt', anApplication({ attachments: [] }))
  expect(outcome.answer).toBe('review')
  expect(outcome.unfound?.map(japanese)).toEqual(['領収書（写）'])
})

test('what is said of a document has the source of the guide’s line on it', () => {
  for (const { id, source } of guide.subsidy.attachments) {
    expect(outcomeOf(`attachment:${id}`, anApplication()).source).toEqual(source)
    expect(outcomeOf(`attachment:${id}`, anApplication({ attachments: [] })).source).toEqual(source)
  }
})
