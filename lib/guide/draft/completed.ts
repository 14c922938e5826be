import { isList, isTree, type Json, textOf, type Values } from './tree.ts'

/**
 * Adds what follows from the rest: the field of an item's cost is called as the item, and a source
 * without a document is in the handbook itself.
 */
export function completed(values: Values): Values {
  const sourced = withDocuments(values, textOf(values.title))
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
