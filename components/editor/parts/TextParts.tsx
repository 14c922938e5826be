import { useState } from 'preact/hooks'
import { pathOf, valueAt } from '../../../lib/guide/draft/tree'
import { articleAddress } from '../../../lib/portal/address/links'
import { t } from '../../../lib/text'
import { DateInput } from '../../kit/DayField'
import { NewTabLink } from '../../kit/NewTabLink'
import { useEditor } from '../EditorContext'
import { FindingLines } from '../FindingLines'
import { useWanted } from '../useWanted'
import { PartField } from './PartField'
import { PartHelp } from './PartHelp'
import type { PartProps } from './partTypes'
import { editedText, readAs, typedValue } from './typedValue'

interface InputPartProps extends PartProps {
  /** In place of the part's own label. */
  readonly title?: string
}

/** A field for a text, a number, a day or a time. What is no number stays as it is typed. */
export function InputPart({ part, place, title = t(part.label) }: InputPartProps) {
  const { values, change } = useEditor()
  const stored = valueAt(values, place)
  const value = editedText(part, stored)
  // As it is typed: 120,000 becomes a number, and its comma stays under the cursor.
  const [typed, setTyped] = useState(value)
  const shown = editedText(part, typedValue(part, typed)) === value ? typed : value
  const read = readAs(part, shown, stored)
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
          {read && <span class="help">{t('writeReadAs', read)}</span>}
          {part.is === 'article' && ARTICLE_NUMBER.test(value) && (
            <NewTabLink href={articleAddress(value)}>{t('writeOpenArticle', value)}</NewTabLink>
          )}
        </>
      )}
    </PartField>
  )
}

const ARTICLE_NUMBER = /^KB\d{7}$/

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
