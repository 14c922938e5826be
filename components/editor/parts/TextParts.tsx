import { useState } from 'preact/hooks'
import {
  isList,
  type Json,
  pathOf,
  textOf,
  type ValuePlace,
  valueAt,
} from '../../../lib/guide/draft/tree'
import { articleAddress } from '../../../lib/portal/address/links'
import { t } from '../../../lib/text'
import { DateInput } from '../../kit/DayField'
import { NewTabLink } from '../../kit/NewTabLink'
import { useEditor } from '../EditorContext'
import { FindingLines } from '../FindingLines'
import { PartField, useWanted } from './PartField'
import type { Part, PartProps } from './partTypes'

interface InputPartProps extends PartProps {
  /** In place of the part's own label. */
  readonly title?: string
}

/** A field for a text, a number, a day or a time. What is no number stays as it is typed. */
export function InputPart({ part, place, title = t(part.label) }: InputPartProps) {
  const { values, change } = useEditor()
  const value = textOf(valueAt(values, place))
  // As it is typed: 120,000 becomes a number, and its comma stays under the cursor.
  const [typed, setTyped] = useState(value)
  const shown = textOf(typedValue(part, typed)) === value ? typed : value
  const type = (text: string) => {
    setTyped(text)
    change(place, typedValue(part, text))
  }
  return (
    <PartField label={title} help={part.help} place={place}>
      {(control) => (
        <>
          {part.is === 'day' ? (
            <DateInput
              {...control}
              value={value || null}
              onDay={(day) => change(place, day ?? undefined)}
            />
          ) : part.is === 'long' ? (
            <textarea
              {...control}
              value={shown}
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
          ) : (
            <input
              {...control}
              value={shown}
              autocomplete="off"
              inputMode={part.is === 'number' ? 'numeric' : 'text'}
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
          )}
          {part.is === 'article' && ARTICLE_NUMBER.test(value) && (
            <NewTabLink href={articleAddress(value)}>{t('writeOpenArticle', value)}</NewTabLink>
          )}
        </>
      )}
    </PartField>
  )
}

const ARTICLE_NUMBER = /^KB\d{7}$/

function typedValue({ is }: Part, text: string): Json {
  if (is !== 'number') return text
  const digits = text.normalize('NFKC').replace(/[,、\s]|円$/g, '')
  return /^\d{1,15}$/.test(digits) ? Number(digits) : text
}

/** Several texts, one on each line. */
export function LinesPart({ part, place }: PartProps) {
  const { values, change } = useEditor()
  const stored = linesIn(valueAt(values, place))
  // An empty line while it is typed is no text of the list, and stays on screen.
  const [typed, setTyped] = useState(stored)
  const bare = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
  const shown = bare(typed).join('\n') === stored ? typed : stored
  return (
    <PartField label={t(part.label)} help={part.help ?? 'writeOnePerLine'} place={place}>
      {(control) => (
        <textarea
          {...control}
          value={shown}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
            const lines = withConditions(bare(currentTarget.value), valueAt(values, place))
            change(place, lines.length > 0 || isKept(place) ? lines : undefined)
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

function linesIn(value: Json | undefined): string {
  return isList(value) ? value.map(lineOf).join('\n') : ''
}

function lineOf(value: Json): string {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value
  return textOf(text)
}

/** A line of the letter that depends on an answer stays so while its text is the same. */
function withConditions(lines: readonly string[], before: Json | undefined): Json[] {
  const known = isList(before) ? before : []
  return lines.map((line) => known.find((each) => lineOf(each) === line) ?? line)
}

/** A box to tick for a yes. */
export function YesPart({ part, place }: PartProps) {
  const { values, change } = useEditor()
  const field = useWanted(place)
  return (
    <div ref={field} data-path={pathOf(place)}>
      <label class="option">
        <input
          type="checkbox"
          checked={valueAt(values, place) === true}
          onChange={({ currentTarget }) => change(place, currentTarget.checked)}
        />
        <span>{t(part.label)}</span>
      </label>
      <FindingLines path={pathOf(place)} />
    </div>
  )
}
