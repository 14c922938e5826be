import { message } from '../../message.ts'
import { withoutBidi } from '../../notation/bidi.ts'
import { tasksOf } from '../index.ts'
import type { Problem } from '../located.ts'
import type { Guide } from '../schema.ts'

/** More tasks than any handbook has: a panel with them could not be used. */
const MOST_TASKS = 300

/** A tag or a character reference: the panel would show it as it stands. */
const MARKUP = /<[a-z!/?]|&(?:#\w+|[a-z]{2,8});/i

/** Letters: names stand in lists and on buttons, and texts in a panel. */
const LONGEST_NAME = 200
const LONGEST_TEXT = 4_000

/** Characters that nobody sees and that come along from other programs; a new line is none. */
const UNSEEN = /(?![\n\r\t])[\p{Cc}\u200b\u2060\ufeff]/u

/**
 * @param root the path of `value`; '' for a whole guide.
 * @returns the texts within a value that hold markup, characters that turn the text around them or
 *   that nobody sees, or too much.
 */
export function oddTexts(value: unknown, root = ''): Problem[] {
  if (typeof value === 'string') return problemsOf(value, root)
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => oddTexts(entry, `${root}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    oddTexts(part, root === '' ? key : `${root}.${key}`),
  )
}

function problemsOf(text: string, path: string): Problem[] {
  const found: Problem[] = []
  if (MARKUP.test(text)) found.push({ path, problem: message('guideMarkup') })
  if (withoutBidi(text) !== text) found.push({ path, problem: message('guideBidi') })
  const unseen = UNSEEN.exec(text)
  if (unseen) {
    const before = text.slice(0, unseen.index).slice(-10)
    found.push({ path, problem: message('guideUnseen', before) })
  }
  const most = /(?:^|\.)(?:title|shortTitle|name|edition|publisher|programme)$/.test(path)
    ? LONGEST_NAME
    : LONGEST_TEXT
  const { length } = [...text]
  if (length > most) {
    found.push({ path, problem: message('guideTooLong', String(length), String(most)) })
  }
  return found
}

/** @returns the problem of a guide with more tasks than a person can work through. */
export function tooManyTasks(guide: Pick<Guide, 'phases'>): Problem[] {
  const { length } = tasksOf(guide)
  if (length <= MOST_TASKS) return []
  const problem = message('guideTooManyTasks', String(length), String(MOST_TASKS))
  return [{ path: 'phases', problem }]
}
