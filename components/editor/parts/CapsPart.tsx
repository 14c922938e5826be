import { entriesOf, nameOfEntry } from '../../../lib/guide/draft/entries'
import { isTree, pathOf, textOf, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { FindingLines } from '../FindingLines'
import { useWanted } from '../useWanted'
import { PartHelp } from './PartHelp'
import type { Part, PartProps } from './partTypes'
import { InputPart } from './TextParts'

/** A cap for each item. */
export function CapsPart({ part, place }: PartProps) {
  const { values } = useEditor()
  const items = entriesOf(values, 'items').map((item) => ({
    id: textOf(item.id),
    title: nameOfEntry(item),
  }))
  const caps = valueAt(values, place)
  // The cap of an item that was removed is shown as well, so that it can be cleared.
  const others = Object.keys(isTree(caps) ? caps : {})
    .filter((id) => items.every((item) => item.id !== id))
    .map((id) => ({ id, title: id }))
  const all = [...items, ...others]
  const field = useWanted<HTMLFieldSetElement>(place, (path) =>
    all.some(({ id }) => path === pathOf([...place, id])),
  )
  return (
    <fieldset class="part" ref={field}>
      <legend>{t(part.label)}</legend>
      <PartHelp place={place} />
      <FindingLines path={pathOf(place)} />
      {all.map(({ id, title }) => (
        <CapField key={id} id={id} title={title} place={place} />
      ))}
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
