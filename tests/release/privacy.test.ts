import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readModules } from '../modules'
import { codesIn, partOf, rowsOf } from './markdown'

const ROOT = join(import.meta.dirname, '../..')
const privacy = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8')
const rows = rowsOf(partOf(privacy, '保存するもの'))

/** Constants that begin no key: locks, alarms, names of errors, paths in a facility or a shared form, and what lies in 同期. */
const NO_KEYS = new Set([
  ...['before:', 'tick:', 'doneOn:', 'note:', 'deadline:', 'receipt:', 'withoutSubsidy'],
  ...['fields', 'said', 'field:'],
  ...['progress', 'sync', 'share', 'midnight', 'deadline', 'syncNet', 'end', 'guides'],
  ...['QuotaExceededError', 'UnknownError', 'f:', 'use:', 'otherNote:', 'notRead', 'junbiPlaces'],
])

const texts = [...readModules('lib').keys()]
  .filter((file) => file.startsWith('lib/progress/'))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
const constants = texts.flatMap((text) =>
  [...text.matchAll(/^(?:export )?const ([A-Z_]+) = '([a-zA-Z]+:?)'$/gm)].map(
    ([, constant = '', name = '']) => [constant, name] as const,
  ),
)

/** @returns the names under which the sources store values, or begin to. */
function storedNames(): Set<string> {
  const nameBy = new Map(constants)
  const items = texts.flatMap((text) =>
    [...text.matchAll(/\b(?:storedItem|sessionItem)(?:<[^(]*>)?\(\s*(?:'([^']+)'|([A-Z_]+))/g)].map(
      ([, name, constant = '']) => name ?? nameBy.get(constant) ?? constant,
    ),
  )
  const others = constants.map(([, name]) => name).filter((name) => !NO_KEYS.has(name))
  return new Set([...items, ...others])
}

test('PRIVACY.md names everything that is stored, and nothing else, with what it is and until when', () => {
  const named = rows.flatMap(([, names = '']) => codesIn(names))
  expect([...named].toSorted()).toEqual([...storedNames()].toSorted())
  for (const [what, , until] of rows) expect([what, until]).not.toContain('')
})

test('it says in both languages what stays in the browser’s journal, and how all of it is deleted', () => {
  expect(partOf(privacy, '保存するもの')).toContain('ログ')
  expect(partOf(privacy, '保存するもの')).toContain('### 消すには')
  const english = partOf(privacy, 'In English')
  expect(english).toContain('journal')
  expect(english).toContain('To delete everything')
})
