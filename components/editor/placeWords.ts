import { entriesOf, nameOfEntry } from '../../lib/guide/draft/entries'
import { placeOfPath, textOf, type ValuePlace, type Values } from '../../lib/guide/draft/tree'
import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import { PART_TITLES } from '../../lib/wording/partTitles'
import { entryWords, fieldWords } from './entryWords'
import type { Part } from './parts/partTypes'
import { EDITOR_SECTIONS } from './parts/sections'

/**
 * @returns where a value is, in the words of the editor: 補助の内容 › 申請期限 › 日付. The name of a list is
 *   left out before an entry that has a name.
 */
export function placeWords(path: string, values: Values): string {
  if (path === '') return t('writeWhole')
  const place = placeOfPath(path)
  const isNamed = (end: number) =>
    typeof place[end - 1] === 'number' && entryWords(place.slice(0, end), values) !== ''
  return place
    .map((_, index) => (isNamed(index + 2) ? '' : wordAt(place.slice(0, index + 1), values)))
    .filter((word, index, words) => word !== '' && word !== words[index - 1])
    .join(' › ')
}

/** What the last part of a place is called. */
function wordAt(place: ValuePlace, values: Values): string {
  const key = place.at(-1) ?? ''
  if (typeof key === 'number') {
    return entryWords(place, values) || t('writeUnnamed', String(key + 1))
  }
  if (place.at(-2) === 'itemCaps') return itemWords(key, values)
  if (place.at(-2) === 'fields') return fieldWords(key, values)
  const label = LABELS.get(outline(place)) ?? PART_TITLES[key]
  return label === undefined ? key : t(label)
}

function itemWords(wanted: string, values: Values): string {
  const item = entriesOf(values, 'items').find(({ id }) => textOf(id) === wanted)
  return nameOfEntry(item) || wanted
}

/** The place without the numbers of entries. */
const outline = (place: ValuePlace) => place.filter((key) => typeof key === 'string').join('.')

/** The labels of the editor by place: one key is called otherwise in another part. */
const LABELS = new Map(EDITOR_SECTIONS.flatMap(({ at, parts }) => labelsIn(at, parts)))

function labelsIn(at: ValuePlace, parts: readonly Part[]): [string, MessageKey][] {
  return parts.flatMap((part): [string, MessageKey][] => {
    const place = [...at, part.key]
    return [[outline(place), part.label], ...('parts' in part ? labelsIn(place, part.parts) : [])]
  })
}
