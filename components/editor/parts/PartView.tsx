import type { ValuePlace } from '../../../lib/guide/draft/tree'
import { CapsPart } from './CapsPart'
import { ChoicePart, FieldNamePart } from './ChoicePart'
import { GroupPart } from './GroupPart'
import { KindsPart } from './KindsPart'
import { LinesPart, WordSetsPart } from './LinesParts'
import { ListPart } from './ListPart'
import { GuidePart, IdsPart, IncludedTasksPart, WeekdaysPart } from './ManyPart'
import type { Part } from './partTypes'
import { InputPart, YesPart } from './TextParts'

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
        <GroupPart part={part} place={place}>
          <PartList parts={part.parts} at={place} />
        </GroupPart>
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
    case 'mark':
      return <YesPart part={part} place={place} />
    case 'lines':
      return <LinesPart part={part} place={place} />
    case 'wordSets':
      return <WordSetsPart part={part} place={place} />
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
