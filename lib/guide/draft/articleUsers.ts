import { entriesOf, nameOfEntry } from './entries.ts'
import { isList, type Values, valueAt } from './tree.ts'

/** What leads to an article, and so loses its way when that is removed. */
interface ArticleUsers {
  /** What the tasks and the articles are called, in the order of the guide. */
  readonly names: readonly string[]
  /** A new deadline would be announced in it. */
  readonly isNotice: boolean
}

/** @returns what of a draft names an article by its id. */
export function articleUsers(values: Values, id: string): ArticleUsers {
  const tasks = entriesOf(values, 'tasks').filter(
    ({ articles }) => isList(articles) && articles.includes(id),
  )
  const others = entriesOf(values, 'articles').filter(
    (article) => valueAt(article, ['way', 'from']) === id,
  )
  return {
    names: [...tasks, ...others].map(nameOfEntry),
    isNotice: valueAt(values, ['subsidy', 'deadline', 'notice']) === id,
  }
}
