import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import editorEnglish from '../lib/sentences/editor/en.json' with { type: 'json' }
import editorJapanese from '../lib/sentences/editor/ja.json' with { type: 'json' }
import papersEnglish from '../lib/sentences/papers/en.json' with { type: 'json' }
import papersJapanese from '../lib/sentences/papers/ja.json' with { type: 'json' }
import printEnglish from '../lib/sentences/print/en.json' with { type: 'json' }
import printJapanese from '../lib/sentences/print/ja.json' with { type: 'json' }
import sharingEnglish from '../lib/sentences/sharing/en.json' with { type: 'json' }
import sharingJapanese from '../lib/sentences/sharing/ja.json' with { type: 'json' }
import alwaysEnglish from '../public/_locales/en/messages.json' with { type: 'json' }
import alwaysJapanese from '../public/_locales/ja/messages.json' with { type: 'json' }
import { type Sentence, templateOf } from './template.ts'

/** With the sentences that only one view loads. */
const english = {
  ...alwaysEnglish,
  ...papersEnglish,
  ...printEnglish,
  ...editorEnglish,
  ...sharingEnglish,
}
const japanese = {
  ...alwaysJapanese,
  ...papersJapanese,
  ...printJapanese,
  ...editorJapanese,
  ...sharingJapanese,
}

type Messages = Readonly<Record<string, Sentence>>

const ROOT = join(import.meta.dirname, '..')
const LOCALES: readonly (readonly [string, Messages])[] = [
  ['ja', japanese],
  ['en', english],
]
/** What the call centre and the vendor are told: they read Japanese, whoever writes. */
const FOR_JAPANESE = new Set([
  'vendorGreeting',
  'vendorFrom',
  'vendorClose',
  'vendorSubject',
  'vendorWho',
  'codeAs',
])

/** @returns the text of every source file in the product. */
function sources(): string {
  return ['entrypoints', 'components', 'lib', 'wxt.config.ts']
    .flatMap((part) => filesIn(join(ROOT, part)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

function filesIn(path: string): string[] {
  if (/\.tsx?$/.test(path)) return [path]
  if (/\.[a-z]+$/.test(path)) return []
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}

const placesIn = (text: string) => new Set([...text.matchAll(/\$(\d)/g)].map(([, n]) => Number(n)))

test('every sentence is used', () => {
  const text = sources()
  const unused = Object.keys(japanese).filter(
    (key) =>
      !["'", '"', '`'].some((quote) => text.includes(quote + key + quote)) &&
      !text.includes(`__MSG_${key}__`),
  )
  expect(unused).toEqual([])
})

test('no sentence is in both files', () => {
  const always = Object.keys(alwaysJapanese)
  const some = { ...papersJapanese, ...printJapanese, ...editorJapanese, ...sharingJapanese }
  expect(Object.keys(some).filter((key) => always.includes(key))).toEqual([])
})

test('every sentence exists in each language', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(japanese).sort())
})

test('a sentence has the same places in each language, filled in order in Japanese', () => {
  const inEnglish: Messages = english
  for (const [key, sentence] of Object.entries<Sentence>(japanese)) {
    const places = placesIn(templateOf(sentence))
    expect(places, key).toEqual(new Set(Array.from(places, (_, index) => index + 1)))
    expect(placesIn(templateOf(inEnglish[key] ?? { message: '' })), key).toEqual(places)
  }
})

/** The estimated width: a full-width letter counts two, any other sign one. What is filled in counts nothing. */
function widthOf(text: string): number {
  const letters = [...text.replace(/\$\d/g, '')]
  return letters.reduce(
    (sum, letter) => sum + (/[\u2E80-\u9FFF\uF900-\uFFEF]/.test(letter) ? 2 : 1),
    0,
  )
}

/** The Japanese beside an English name is there to be compared with the portal, in either language. */
const BESIDE = /\s*\([^()]*[ぁ-んァ-ヶ一-龠][^()]*\)/g
/** A label of one or two words may be longer by one word. */
const ONE_WORD = 12

test('no English sentence is estimated to be wider than its Japanese by more than a third', () => {
  const inEnglish: Messages = english
  const wide = Object.entries(japanese).flatMap(([key, { message }]) => {
    const [own, other] = [
      widthOf(message),
      widthOf(inEnglish[key]?.message.replace(BESIDE, '') ?? ''),
    ]
    return other > Math.max((own * 4) / 3, own + ONE_WORD) ? [`${key}: ${other} for ${own}`] : []
  })
  expect(wide).toEqual([])
})

describe.each(LOCALES)('in %s', (_, messages) => {
  test('sentences are calm and whole', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).not.toMatch(/[!！]/)
      expect(message.trim(), key).toBe(message)
      expect(message, key).not.toBe('')
      // Firefox takes a second digit for a part of the place's number, Chromium does not.
      expect(message, key).not.toMatch(/\$\d\d/)
    }
  })

  test('what Chromium takes for the name of a placeholder, as $1_$, is one and has its places', () => {
    for (const [key, sentence] of Object.entries(messages)) {
      expect(() => templateOf(sentence), key).not.toThrow()
      expect(sentence.message, key).not.toContain('$$')
      for (const [name, { content }] of Object.entries(sentence.placeholders ?? {})) {
        expect(sentence.message, key).toContain(`$${name}$`)
        expect(content, key).toMatch(/^(?:\$[1-9](?!\d))+$/)
      }
    }
  })

  test('name and description fit the browsers’ limits', () => {
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(75)
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132)
    // A badge has room for four narrow signs, or two wide ones.
    expect(messages.deadlineBadgeToday?.message.length).toBeLessThanOrEqual(4)
  })
})

test('English messages contain Japanese only in the portal’s own names', () => {
  for (const [key, { message }] of Object.entries(english)) {
    if (FOR_JAPANESE.has(key)) continue
    // “：” is quoted from the letters that end so.
    expect(message.replace('“：”', ''), key).not.toMatch(/[、。「」『』（）：〜・]/)
    const own = message.replace(/[(“][^)”]*[)”]/g, '')
    expect(own, key).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
  }
})
