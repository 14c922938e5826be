import { useState } from 'preact/hooks'
import { type Json, pathOf, textOf, valueAt } from '../../../lib/guide/draft/tree'
import { articleAddress } from '../../../lib/portal/address/links'
import { t } from '../../../lib/text'
import { DateInput } from '../../kit/DayField'
import { NewTabLink } from '../../kit/NewTabLink'
import { useEditor } from '../EditorContext'
import { FindingLines } from '../FindingLines'
import { useWanted } from '../useWanted'
import { PartField } from './PartField'
import { PartHelp } from './PartHelp'
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
    <PartField label={title} place={place}>
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

/** A box to tick for a yes; a mark is left out where it is not ticked. */
export function YesPart({ part, place }: PartProps) {
  const { values, change } = useEditor()
  const field = useWanted(place)
  return (
    <div ref={field} data-path={pathOf(place)}>
      <label class="option">
        <input
          type="checkbox"
          checked={valueAt(values, place) === true}
          onChange={({ currentTarget: { checked } }) =>
            change(place, checked || part.is === 'yes' ? checked : undefined)
          }
        />
        <span>{t(part.label)}</span>
      </label>
      <PartHelp place={place} />
      <FindingLines path={pathOf(place)} />
    </div>
  )
}
