import { pathOf, type ValuePlace } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { FindingLines } from '../FindingLines'
import { CapsPart } from './CapsPart'
import { ChoicePart, FieldNamePart } from './ChoicePart'
import { KindsPart } from './KindsPart'
import { ListPart } from './ListPart'
import { GuidePart, IdsPart, IncludedTasksPart, WeekdaysPart } from './ManyPart'
import type { Part } from './partTypes'
import { InputPart, LinesPart, YesPart } from './TextParts'

interface PartViewProps {
  readonly part: Part
  /** Of what holds the part. */
  readonly at: ValuePlace
}

/** One part of a guide, to read and to change. */
function PartView({ part, at }: PartViewProps) {
  const place = [...at, part.key]
  switch (part.is) {
    case 'group':
      return (
        <fieldset class="part">
          <legend>{t(part.label)}</legend>
          <FindingLines path={pathOf(place)} />
          <PartList parts={part.parts} at={place} />
        </fieldset>
      )
    case 'list':
      return (
        <ListPart
          part={part}
          place={place}
          show={(entry) => <PartList parts={part.parts} at={entry} />}
        />
      )
    case 'choice':
      return <ChoicePart part={part} place={place} />
    case 'fieldName':
      return <FieldNamePart part={part} place={place} />
    case 'ids':
      return <IdsPart part={part} place={place} />
    case 'guide':
      return <GuidePart part={part} place={place} />
    case 'includedTasks':
      return <IncludedTasksPart part={part} place={place} />
    case 'kinds':
      return <KindsPart part={part} place={place} />
    case 'weekdays':
      return <WeekdaysPart part={part} place={place} />
    case 'caps':
      return <CapsPart part={part} place={place} />
    case 'yes':
      return <YesPart part={part} place={place} />
    case 'lines':
      return <LinesPart part={part} place={place} />
    default:
      return <InputPart part={part} place={place} />
  }
}

/** The parts of a guide, a group or an entry, in order. */
export function PartList({
  parts,
  at,
}: {
  readonly parts: readonly Part[]
  readonly at: ValuePlace
}) {
  return parts.map((part) => <PartView key={part.key} part={part} at={at} />)
}
