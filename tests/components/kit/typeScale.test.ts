import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../../components/style')

test('sizes of text and heights of lines on screen are the Digital Agency’s', () => {
  const others = readdirSync(FOLDER).flatMap((file) =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/(font-size|line-height): ([^;]+);/g)]
      .filter(([, property, value]) => !value?.startsWith(`var(--${property}-`))
      .map(([rule]) => `${file}: ${rule}`),
  )
  // The signs are as high as the circle around them, and the arithmetic is one line at 360 px.
  expect(others).toEqual([
    'formSummary.css: line-height: 1.25rem;',
    'formSummary.css: line-height: 1rem;',
    'formSummary.css: font-size: 0.8125rem;',
  ])
})
