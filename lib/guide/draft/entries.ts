import { isList, isTree, type Json, textOf, type Values } from './tree.ts'

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

function treesIn(list: Json | undefined): readonly Values[] {
  return isList(list) ? list.filter(isTree) : []
}
