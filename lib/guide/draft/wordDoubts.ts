import { message } from '../../message.ts'
import { located, type Problem } from '../located.ts'
import type { Guide } from '../schema.ts'

/**
 * @returns words of the form's fields that are hardly meant: of one letter, which stands in nearly
 *   every label, and those of two items, of which they tell neither.
 */
export function wordDoubts({ form }: Pick<Guide, 'form'>): Problem[] {
  const words = located('form.fields', form.fields).flatMap(({ path, value }) =>
    ['words', 'acts'].flatMap((list) =>
      located(`${path}.${list}`, (list === 'words' ? value.words : value.acts) ?? []).map(
        (word) => ({ ...word, field: value.name, list }),
      ),
    ),
  )
  return words.flatMap(({ path, value, field, list }) => {
    const found: Problem[] = []
    if ([...value].length === 1) found.push({ path, problem: message('draftShortWord', value) })
    const isShared = words.some(
      (other) => other.value === value && other.list === list && other.field !== field,
    )
    if (isShared) found.push({ path, problem: message('draftSharedWord', value) })
    return found
  })
}
