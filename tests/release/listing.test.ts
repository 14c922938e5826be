import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const ROOT = join(import.meta.dirname, '../..')
const listing = readFileSync(join(ROOT, '.github/store/listing.md'), 'utf8')
const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')

/** @returns the text below a heading of the listing. */
function part(heading: string): string {
  const [, after = ''] = listing.split(`\n## ${heading}\n`)
  return after.split('\n## ')[0]?.trim() ?? ''
}

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

test('each permission of the configuration has its reason, and no other is listed', () => {
  const listed = [...part('Permissions').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
  const arrays = [...config.matchAll(/permissions: (?:.*\? )?\[([^\]]*)\](?: : \[([^\]]*)\])?/g)]
  const requested = arrays.flatMap(([, one = '', other = '']) =>
    [...`${one},${other}`.matchAll(/'([^']+)'|\bPORTAL\b/g)].map(([, name]) => name),
  )
  const [, portal] = /const PORTAL = '([^']+)'/.exec(config) ?? []
  const wanted = new Set(requested.map((name) => name ?? portal))
  expect(new Set(listed)).toEqual(wanted)
})

test('the answers on data are those that the manifest declares', () => {
  const [, required] = /required: \['([^']+)'\]/.exec(config) ?? []
  const [, optional] = /optional: \['([^']+)'\]/.exec(config) ?? []
  expect(part('Data')).toContain(`| Firefox, required data | ${required} |`)
  expect(part('Data')).toContain(`| Firefox, optional data | ${optional} |`)
})

test('the texts promise without superlatives and exclamation marks', () => {
  expect(listing).not.toMatch(/[!！]|最高|最も優れ|No\.?\s?1|best|fastest|ultimate/i)
})
