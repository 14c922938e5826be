import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../.github/workflows')
const workflows = readdirSync(FOLDER).map((name) => [
  name,
  readFileSync(join(FOLDER, name), 'utf8'),
])

test.each(workflows)(
  '%s names each action by its commit, and may write only for a release',
  (name, text = '') => {
    const actions = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action)
    expect(actions).not.toEqual([])
    for (const action of actions) expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    const permissions = [...text.matchAll(/permissions:\n\s+(.*)\n/g)].map(([, right]) => right)
    expect(permissions).toEqual([name === 'release.yml' ? 'contents: write' : 'contents: read'])
  },
)

test('the release attaches every package and their hashes to the tag of its version', () => {
  const text = readFileSync(join(FOLDER, 'release.yml'), 'utf8')
  expect(text).toContain("tags: ['v*']")
  expect(text).toContain('npm run release')
  expect(text).toContain('sha256sum *.zip > SHA256SUMS')
  expect(text).toMatch(/gh release create "\$GITHUB_REF_NAME" \.output\/release\/\* --verify-tag/)
})
