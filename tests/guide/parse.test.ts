import { expect, test } from 'vitest'
import { newDraft } from '../../lib/guide/draft/draft'
import { loadGuide } from '../../lib/guide/guides'
import { bundledPart } from '../../lib/guide/included/parts'
import { parseGuide } from '../../lib/guide/parse'
import { message } from '../../lib/message'
import { japanese } from '../japanese'
import { broken } from './broken.ts'

const guide = await loadGuide()

test.each<[string, unknown]>([
  ['nothing', ''],
  ['no object', '[]'],
  ['null', 'null'],
  ['a number', '12'],
  ['half a guide', JSON.stringify(guide).slice(0, 5_000)],
  ['a draft', JSON.stringify(newDraft('one', guide, '', '2026-05-01T00:00:00Z'))],
  ['a list of guides', JSON.stringify([guide])],
  ['a guide of a later schema', JSON.stringify({ ...guide, schema: 2 })],
])('a file with %s is refused with a reason', (_, file) => {
  const parsed = parseGuide(file, bundledPart)
  const said = parsed.ok ? [] : parsed.problems.map(({ problem }) => japanese(problem))
  expect(said).not.toEqual([])
  expect(said).not.toContain('')
})

test('a file that is not JSON is refused as a whole', () => {
  expect(parseGuide('{', bundledPart)).toEqual({
    ok: false,
    problems: [{ path: '', problem: message('guideNoJson') }],
  })
})

test('a file of something else is refused as a whole, in words and not in the schema’s', () => {
  expect(parseGuide('[]', bundledPart)).toEqual({
    ok: false,
    problems: [{ path: '', problem: message('guideIsNone') }],
  })
})

test.each<[string, unknown]>([
  ['settings of another program', { theme: 'dark', 'schema-version': 3 }],
  ['a letter', { title: '手引きについて', text: 'お知らせ' }],
])('a file with %s is no guide, and nobody is told what a guide lacks', (_, file) => {
  expect(parseGuide(JSON.stringify(file), bundledPart)).toEqual({
    ok: false,
    problems: [{ path: '', problem: message('guideIsNone') }],
  })
})

test('a backup of facilities is told apart, with the place that it belongs to', () => {
  expect(parseGuide({ format: 'junbi-navi-backup', version: 1 }, bundledPart)).toEqual({
    ok: false,
    problems: [{ path: '', problem: message('guideIsBackup') }],
  })
})

test('an amount in quotation marks is refused with what to change', () => {
  const file = broken({ at: ['subsidy', 'terms', 1, 'cap'], to: '85000' })
  expect(parseGuide(file, bundledPart)).toEqual({
    ok: false,
    problems: [{ path: 'subsidy.terms[1].cap', problem: message('draftQuotedNumber') }],
  })
})

test('a file cannot change what every object has', () => {
  const file = JSON.stringify(guide).replace('{', '{"__proto__":{"polluted":true},')
  expect(parseGuide(file, bundledPart).ok).toBe(false)
  expect(Object(null).polluted).toBeUndefined()
})
