import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import messages from '../public/_locales/ja/messages.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '..')

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

test('every sentence is said somewhere', () => {
  const text = sources()
  const unused = Object.keys(messages).filter(
    (key) => !new RegExp(`[^a-zA-Z]${key}(?![a-zA-Z])`).test(text),
  )
  expect(unused).toEqual([])
})

test('sentences are calm: no exclamation marks, and places are filled in order', () => {
  for (const [key, { message }] of Object.entries(messages)) {
    expect(message, key).not.toMatch(/[!！]/)
    // Chromium takes $1_$ for the name of a placeholder, and loads nothing.
    expect(message, key).not.toMatch(/\$[a-zA-Z0-9_@]*\$/)
    const places = [...message.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit))
    expect(new Set(places), key).toEqual(new Set(Array.from(new Set(places), (_, i) => i + 1)))
  }
})
