import { pathOf, type ValuePlace } from '../../lib/guide/draft/tree'
import { t } from '../../lib/text'
import { FindingLines } from './FindingLines'
import type { Part } from './partTypes'
import { InputPart } from './TextParts'

const OF_SOURCE: readonly Part[] = [
  { is: 'text', key: 'document', label: 'writeDocument', help: 'writeDocumentEmpty' },
  { is: 'text', key: 'section', label: 'writeSection' },
]
const OF_CONFIRMED: readonly Part[] = [
  { is: 'text', key: 'by', label: 'writeConfirmedBy' },
  { is: 'day', key: 'on', label: 'partDate' },
]

/** Where a fact is written, or who compared it with that. */
export function SourcePart({ part, place }: { readonly part: Part; readonly place: ValuePlace }) {
  const fields = part.is === 'source' ? OF_SOURCE : OF_CONFIRMED
  return (
    <fieldset class="part source-part">
      <legend>{t(part.label)}</legend>
      <FindingLines path={pathOf(place)} />
      {fields.map((field) => (
        <InputPart key={field.key} part={field} place={[...place, field.key]} />
      ))}
    </fieldset>
  )
}
