import { nameOfEntry } from '../../lib/guide/draft/entries'
import { placeOfPath, type ValuePlace, type Values, valueAt } from '../../lib/guide/draft/tree'
import { t } from '../../lib/text'
import { PART_TITLES } from '../../lib/wording/partTitles'
import { EDITOR_SECTIONS } from './parts'
import type { Part } from './partTypes'

/** @returns where a value is, in the words of the editor: 補助の内容 › 申請期限 › 日付. */
export function placeWords(path: string, values: Values): string {
  if (path === '') return t('writeWhole')
  const place = placeOfPath(path)
  return place
    .map((key, index) => {
      const so: ValuePlace = place.slice(0, index + 1)
      if (typeof key === 'number') {
        return nameOfEntry(valueAt(values, so)) || t('writeUnnamed', String(key + 1))
      }
      const label = LABELS.get(key) ?? PART_TITLES[key]
      return label === undefined ? key : t(label)
    })
    .filter((word, index, words) => word !== words[index - 1])
    .join(' › ')
}

const LABELS = new Map(EDITOR_SECTIONS.flatMap(({ parts }) => labelsIn(parts)))

function labelsIn(parts: readonly Part[]): [string, Part['label']][] {
  return parts.flatMap((part): [string, Part['label']][] => [
    [part.key, part.label],
    ...('parts' in part ? labelsIn(part.parts) : []),
  ])
}
