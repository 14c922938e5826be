import { entriesOf, nameOfEntry } from '../../../lib/guide/draft/entries'
import { pathOf, textOf, type ValuePlace } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { FindingLines } from '../FindingLines'
import type { Part, PartProps } from './partTypes'
import { InputPart } from './TextParts'

/** A cap for each item. */
export function CapsPart({ part, place }: PartProps) {
  const { values } = useEditor()
  return (
    <fieldset class="part">
      <legend>{t(part.label)}</legend>
      <FindingLines path={pathOf(place)} />
      {entriesOf(values, 'items').map((item) => {
        const id = textOf(item.id)
        return <CapField key={id} id={id} title={nameOfEntry(item)} place={place} />
      })}
    </fieldset>
  )
}

interface CapFieldProps {
  readonly id: string
  readonly title: string
  readonly place: ValuePlace
}

function CapField({ id, title, place }: CapFieldProps) {
  const part: Part = { is: 'number', key: id, label: 'literal' }
  return <InputPart part={part} place={[...place, id]} title={title} />
}
