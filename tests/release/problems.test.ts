import { expect, test } from 'vitest'
import { differing, problemsBefore, problemsOfLint } from './problems'

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n## 1.2.0 - 2027-01-31\n\n## 1.1.0\n'

test('a release is made of a clean tree whose version is the latest in the changelog', () => {
  expect(problemsBefore({ status: '', version: '1.2.0', changelog: CHANGELOG })).toEqual([])
})

test('a changed file, an older version and a changelog without releases are refused with the reason', () => {
  const [dirty] = problemsBefore({ status: ' M README.md', version: '1.2.0', changelog: CHANGELOG })
  expect(dirty).toContain('README.md')
  const [older] = problemsBefore({ status: '', version: '1.1.0', changelog: CHANGELOG })
  expect(older).toBe('The first release in CHANGELOG.md is 1.2.0, and package.json says 1.1.0.')
  const [none] = problemsBefore({ status: '', version: '0.1.0', changelog: '## Unreleased' })
  expect(none).toContain('missing')
})

const innerHtml = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  file: 'chunks/shell-DJJv3FKS.js',
}

test('only known warnings of named files pass', () => {
  expect(problemsOfLint({ errors: [], warnings: [innerHtml] })).toEqual([])
  const ofPdf = { ...innerHtml, message: 'Unsafe call to import', file: 'pdf/pdf.worker.js' }
  expect(problemsOfLint({ errors: [], warnings: [ofPdf] })).toEqual([])
  const elsewhere = { ...innerHtml, file: 'form.js' }
  expect(problemsOfLint({ errors: [], warnings: [elsewhere] })).toEqual([
    'UNSAFE_VAR_ASSIGNMENT in form.js: Unsafe assignment to innerHTML',
  ])
  expect(problemsOfLint({ errors: [{ code: 'BAD', message: 'broken' }], warnings: [] })).toEqual([
    'BAD in the package: broken',
  ])
})

test('packages that differ, or that one folder does not have, are named', () => {
  const one = new Map([
    ['a.zip', '1'],
    ['b.zip', '2'],
  ])
  expect(differing(one, new Map(one))).toEqual([])
  expect(differing(one, new Map([['a.zip', '3']]))).toEqual(['a.zip', 'b.zip'])
})
