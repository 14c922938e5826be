import { entriesOf, nameOfEntry } from '../../lib/guide/draft/entries'
import {
  isTree,
  pathOf,
  textOf,
  type ValuePlace,
  type Values,
  valueAt,
} from '../../lib/guide/draft/tree'
import { t } from '../../lib/text'
import { FIELD_TITLES } from '../../lib/wording/fieldTitles'

/** @returns what an entry of a list is called: its title, or a field's on the form, or else '' . */
export function entryWords(place: ValuePlace, values: Values): string {
  const entry = valueAt(values, place)
  const isField = pathOf(place.slice(0, -1)) === 'form.fields'
  if (isField && isTree(entry)) return fieldWords(textOf(entry.name), values)
  return nameOfEntry(entry)
}

/** @returns what a field of the form is called; the cost of an item by the item's title. */
export function fieldWords(name: string, values: Values): string {
  const title = FIELD_TITLES[name]
  if (title !== undefined) return t(title)
  const item = entriesOf(values, 'items').find(({ id }) => name === `cost:${textOf(id)}`)
  return item ? t('fieldCostOf', nameOfEntry(item)) : name
}
