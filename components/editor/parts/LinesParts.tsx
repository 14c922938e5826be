import { useState } from 'preact/hooks'
import { isList, type Json, textOf, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { PartField } from './PartField'
import type { PartProps } from './partTypes'

/** Several texts, one on each line. */
export function LinesPart(props: PartProps) {
  return <LinesField {...props} lineOf={lineOf} entriesOf={withConditions} />
}

/** Sets of words that mean the same, one set on each line. */
export function WordSetsPart(props: PartProps) {
  return <LinesField {...props} lineOf={wordsOf} entriesOf={(lines) => lines.map(wordsIn)} />
}

interface LinesFieldProps extends PartProps {
  readonly lineOf: (entry: Json) => string
  /** @param before the entries as they stand. */
  readonly entriesOf: (lines: readonly string[], before: readonly Json[]) => readonly Json[]
}

function LinesField({ part, place, lineOf, entriesOf }: LinesFieldProps) {
  const { values, change } = useEditor()
  const value = valueAt(values, place)
  const before = isList(value) ? value : []
  const lines = (entries: readonly Json[]) => entries.map(lineOf).join('\n')
  const entriesIn = (text: string) =>
    entriesOf(
      text.split('\n').filter((line) => line.trim() !== ''),
      before,
    )
  const stored = lines(before)
  // An empty line while it is typed is no text of the list, and stays on screen.
  const [typed, setTyped] = useState(stored)
  const shown = lines(entriesIn(typed)) === stored ? typed : stored
  return (
    <PartField label={t(part.label)} place={place}>
      {(control) => (
        <textarea
          {...control}
          value={shown}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
            const entries = entriesIn(currentTarget.value)
            change(place, entries.length > 0 || isKept(place) ? entries : undefined)
          }}
        />
      )}
    </PartField>
  )
}

/** Names of a field that it must have. */
function isKept(place: ValuePlace): boolean {
  return place.at(-1) === 'labels'
}

function lineOf(value: Json): string {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value
  return textOf(text)
}

/** A line of the letter that depends on an answer stays so while its text is the same. */
function withConditions(lines: readonly string[], before: readonly Json[]): Json[] {
  return lines.map((line) => before.find((each) => lineOf(each) === line) ?? line)
}

function wordsOf(set: Json): string {
  return isList(set) ? set.map(textOf).join('、') : textOf(set)
}

function wordsIn(line: string): readonly string[] {
  return line
    .split(/[、,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
