import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The tests named in the text: paths in code below `tests/`, with or without that. */
const named = [...readFileSync(join(root, 'SECURITY.md'), 'utf8').matchAll(/`([\w/.]+)`/g)]
  .map(([, path = '']) => path.replace(/^tests\//, '').replace(/\.(test|e2e)\.tsx?$/, ''))
  .filter((path) => /\w\/\w/.test(path))

test('every test that SECURITY.md names exists', () => {
  expect(named.length).toBeGreaterThan(20)
  const isThere = (path: string) =>
    ['.test.ts', '.test.tsx', '.e2e.ts', '/'].some((end) =>
      existsSync(join(root, `tests/${path}${end}`)),
    )
  expect(named.filter((path) => !isThere(path))).toEqual([])
})
