import {
  isList,
  isTree,
  type Json,
  textOf,
  type ValuePlace,
  type Values,
  valueAt,
  withValue,
} from './tree.ts'

/**
 * Adds what follows from the rest: the field of an item's cost is called as the item, a source
 * without a document is in the handbook itself, a box that nobody ticked says no, and where no task
 * comes before an application, nobody is asked where that is written.
 */
export function completed(values: Values): Values {
  const title = textOf(values.title)
  const sourced = withUnrequired(withUnticked(withDocuments(values, title)), title)
  const { form, subsidy } = isTree(sourced) ? sourced : values
  if (!isTree(form) || !isTree(subsidy) || !isTree(sourced)) return values
  const fields = isList(form.fields) ? form.fields : []
  const items = isList(subsidy.items) ? subsidy.items : []
  const missing = items.flatMap((item): Json[] => {
    const { id, title } = isTree(item) ? item : {}
    const name = `cost:${textOf(id)}`
    const isKnown = fields.some((field) => isTree(field) && field.name === name)
    if (isKnown || !id || !title) return []
    return [{ name, labels: [title], words: [title], decisive: true }]
  })
  return { ...sourced, form: { ...form, fields: [...fields, ...missing] } }
}

/** What a part has beside what is written in it, where there is the part at all. */
const UNTICKED: readonly (readonly [place: ValuePlace, values: Values])[] = [
  [['subsidy', 'rounding'], { inferred: false }],
  [['form', 'receipt'], { inferred: false, others: [] }],
  [['search'], { synonyms: [] }],
]

function withUnticked(values: Json): Json {
  if (!isTree(values)) return values
  return UNTICKED.reduce((now, [place, unticked]) => {
    const part = valueAt(now, place)
    return isTree(part) ? withValue(now, place, { ...unticked, ...part }) : now
  }, values)
}

/** The section of what a guide does not say. */
const NOT_WRITTEN = 'この手引きには書かれていません'

function withUnrequired(values: Json, title: string): Json {
  const requires = valueAt(values, ['subsidy', 'requires'])
  if (!isTree(values) || !isTree(requires) || title === '') return values
  const isNothing = isList(requires.tasks) && requires.tasks.length === 0
  if (!isNothing || requires.source !== undefined) return values
  const source = { document: title, section: NOT_WRITTEN }
  return withValue(values, ['subsidy', 'requires', 'source'], source)
}

function withDocuments(value: Json, title: string): Json {
  if (isList(value)) return value.map((entry) => withDocuments(entry, title))
  if (!isTree(value)) return value
  const entries = Object.entries(value).map(([key, part]): [string, Json] => {
    if (key !== 'source' || !isTree(part)) return [key, withDocuments(part, title)]
    const isOwn = title !== '' && textOf(part.section) !== '' && textOf(part.document) === ''
    return [key, isOwn ? { ...part, document: title } : part]
  })
  return Object.fromEntries(entries)
}
