import type { FieldName } from '../../guide/fieldName'
import { labelReader } from '../../label/labelReader'
import type { Vocabulary } from '../../label/vocabulary'

/** What a label would be taken for by the words of a guide. */
type LabelTrial =
  /** The label says it by itself. */
  | { readonly is: 'known'; readonly name: FieldName }
  /** It says more than one, or only a part: headings and neighbours have to say the rest. */
  | { readonly is: 'open'; readonly names: readonly FieldName[] }
  | { readonly is: 'unknown' }

/** Reads a sample label as the reading of a form does. */
export function tryLabel(vocabulary: Vocabulary, label: string): LabelTrial {
  const { full, partial, generic } = labelReader(vocabulary).read(label)
  const [first, ...others] = full
  if (first !== undefined && others.length === 0) return { is: 'known', name: first }
  const names = [...new Set([...full, ...partial, ...generic])]
  return names.length > 0 ? { is: 'open', names } : { is: 'unknown' }
}
