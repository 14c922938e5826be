import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { codesIn, partOf, rowsOf } from './markdown'

const ROOT = join(import.meta.dirname, '../..')
const listing = readFileSync(join(ROOT, '.github/store/listing.md'), 'utf8')

const part = (heading: string) => partOf(listing, heading)

const descriptionIn = (language: string) =>
  z
    .object({ extensionDescription: z.object({ message: z.string() }) })
    .parse(
      JSON.parse(readFileSync(join(ROOT, `public/_locales/${language}/messages.json`), 'utf8')),
    ).extensionDescription.message

test('the short descriptions are those of the package, and fit into 132 characters', () => {
  expect(part('短い説明（日本語）')).toBe(descriptionIn('ja'))
  expect(part('Short description (English)')).toBe(descriptionIn('en'))
  for (const language of ['ja', 'en']) {
    expect(descriptionIn(language).length).toBeLessThanOrEqual(132)
  }
})

test('the texts promise without superlatives and exclamation marks', () => {
  expect(listing).not.toMatch(/[!！]|最高|最も優れ|No\.?\s?1|best|fastest|ultimate/i)
})

/** The size that a PNG's head names. */
function sizeOf(file: string): string {
  const png = readFileSync(join(ROOT, '.github/store', file))
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`
}

test('the pictures are those of the folder, in the sizes that the stores take, each with its text', () => {
  const rows = rowsOf(part('Pictures'))
  const listed = rows.flatMap(([file = '']) => codesIn(file))
  const there = readdirSync(join(ROOT, '.github/store')).filter((file) => file.endsWith('.png'))
  expect(listed.toSorted()).toEqual(there.toSorted())
  for (const [file = '', size, text] of rows) {
    const [name = ''] = codesIn(file)
    expect(size, name).toBe(name.startsWith('tile-') ? '440×280' : '1280×800')
    expect(sizeOf(name), name).toBe(size)
    expect(text, name).not.toBe('')
  }
})

test('there is a tile and at least one picture in each language, and they stay small', () => {
  const files = rowsOf(part('Pictures')).flatMap(([file = '']) => codesIn(file))
  for (const language of ['ja', 'en']) {
    expect(files).toContain(`tile-${language}.png`)
    expect(files).toContain(`check-${language}.png`)
  }
  const bytes = files.map((file) => readFileSync(join(ROOT, '.github/store', file)).length)
  expect(Math.max(...bytes)).toBeLessThan(300_000)
})
