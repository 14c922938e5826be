import { tasksOf } from '../index.ts'
import type { Guide } from '../schema.ts'
import { isList, isTree, type Json, jsonOf, textOf, type Values } from './tree.ts'

/** Lists of a draft whose entries other parts name by their ids. */
type NamedList = 'articles' | 'tasks' | 'items'

/** @returns the entries of a list, in the handbook's order; of all steps for the tasks. */
export function entriesOf(values: Values, list: NamedList): readonly Values[] {
  if (list === 'articles') return treesIn(values.articles)
  if (list === 'items') return isTree(values.subsidy) ? treesIn(values.subsidy.items) : []
  const steps = treesIn(values.phases).flatMap(({ steps }) => treesIn(steps))
  return steps.flatMap(({ tasks }) => treesIn(tasks))
}

/** @returns what an entry is called: its title, or else the first text that it has. */
export function nameOfEntry(entry: Json | undefined): string {
  if (!isTree(entry)) return textOf(entry)
  const { title, text, reason, name, id } = entry
  return [title, text, reason, name, id].map(textOf).find((each) => each !== '') ?? ''
}

/** @returns the entries of a list, those before of the guides that the draft includes. */
export function entriesWithIncluded(
  values: Values,
  list: NamedList,
  guides: readonly Guide[],
): readonly Values[] {
  const own = entriesOf(values, list)
  if (list === 'items') return own
  const others = treesIn(values.includes).flatMap((inclusion) => {
    const from = guides.find(({ id }) => id === inclusion.guide)
    const chosen = isList(inclusion.tasks) ? inclusion.tasks : []
    const entries = from ? treesIn(jsonOf(list === 'tasks' ? tasksOf(from) : from.articles)) : []
    const isChosen = ({ id = '' }: Values) => chosen.length === 0 || chosen.includes(id)
    return list === 'tasks' ? entries.filter(isChosen) : entries
  })
  const ids = new Set(own.map(({ id }) => id))
  return [...others.filter(({ id }) => !ids.has(id ?? '')), ...own]
}

function treesIn(list: Json | undefined): readonly Values[] {
  return isList(list) ? list.filter(isTree) : []
}
