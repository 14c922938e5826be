import { message } from '../../message.ts'
import { withoutBidi } from '../../notation/bidi.ts'
import { tasksOf } from '../index.ts'
import type { Problem } from '../located.ts'
import type { Guide } from '../schema.ts'

/** More tasks than any handbook has: a panel with them could not be used. */
const MOST_TASKS = 300

/** A tag or a character reference: the panel would show it as it stands. */
const MARKUP = /<[a-z!/?]|&(?:#\w+|[a-z]{2,8});/i

/**
 * @param root the path of `value`; '' for a whole guide.
 * @returns the texts within a value that hold markup, or characters that turn the text around them.
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
  return found
}

/** @returns the problem of a guide with more tasks than a person can work through. */
export function tooManyTasks(guide: Pick<Guide, 'phases'>): Problem[] {
  const { length } = tasksOf(guide)
  if (length <= MOST_TASKS) return []
  const problem = message('guideTooManyTasks', String(length), String(MOST_TASKS))
  return [{ path: 'phases', problem }]
}
