import { useEffect, useRef, useState } from 'preact/hooks'
import { allowedBy, assignedIn } from '../lib/portal/assignment'
import type { ReadField, Reading } from '../lib/portal/reading'
import { t } from '../lib/text'
import { AssignField } from './AssignField'
import type { AssigningState } from './assigningState'
import { useGuide } from './GuideContext'
import { readingReason, shownName } from './readingReason'
import { Troubles } from './Troubles'
import { usePointing } from './usePointing'

interface ReadingListProps {
  readonly reading: Reading
  readonly loadAssigning: () => Promise<AssigningState>
  readonly onGoTo: (fieldId: string) => void
  readonly onPointAt: (fieldId: string | null) => void
}

/** 読み取り: what each field of the form was taken for; those that were not understood first. */
export function ReadingList({ reading, loadAssigning, onGoTo, onPointAt }: ReadingListProps) {
  const { fields, screen } = reading
  const guide = useGuide()
  const pointing = usePointing(onPointAt)
  const [assigning, setAssigning] = useState<AssigningState | null>(null)
  useEffect(() => {
    void loadAssigning().then(setAssigning)
  }, [loadAssigning])

  // Where nothing was understood, what is to be said of the fields is what comes next.
  const [opensItself] = useState(() => fields.every(({ meaning }) => meaning === null))
  const order = useOrder(fields)
  const vocabulary = guide?.form.fields ?? []
  const allowed = allowedBy(vocabulary)
  const own = assignedIn(fields, { own: assigning?.own.value ?? [], guide: [] }, allowed)
  const set = assignedIn(fields, { own: [], guide: guide?.form.assignments ?? [] }, allowed)
  const choicesOf = ({ kind }: ReadField) =>
    vocabulary
      .filter(({ name }) => allowed(name, kind))
      .map(({ name }) => [name, fields.find(({ meaning }) => meaning === name)] as const)
  const unknown = fields.filter(({ meaning, why }) => meaning === null && why.by !== 'assigned')
  return (
    <details class="reading" open={opensItself}>
      <summary>
        {t('readingTitle')} {unknown.length > 0 && t('readingUnknown', String(unknown.length))}
      </summary>
      <p class="help">{t('readingLead')}</p>
      <p class="help">{t(screen === 'form' ? 'assignLead' : 'assignOnForm')}</p>
      {assigning && <Troubles state={assigning} />}
      <ul>
        {order.map((index) => {
          const field = fields[index]
          if (!field) return null
          const choices = choicesOf(field)
          return (
            <li
              key={field.id}
              data-field={field.label}
              data-meaning={field.meaning ?? ''}
              {...pointing(field.id)}
            >
              {own.get(index) === undefined && <p>{readingReason(field, guide)}</p>}
              {field.closed && <p class="help">{t('fieldClosed')}</p>}
              {field.meaning === null && choices.length === 0 && (
                <p class="help">{t('fieldNoChoice')}</p>
              )}
              {assigning && screen === 'form' && choices.length > 0 && (
                <AssignField
                  field={field}
                  own={own.get(index)}
                  guide={set.get(index)}
                  choices={choices}
                  onAssign={(said) => assigning.assign(fields, index, said)}
                />
              )}
              <button
                type="button"
                class="link"
                aria-label={t('goToFieldFor', shownName(field))}
                onClick={() => onGoTo(field.id)}
              >
                {t('goToField')}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/**
 * @returns the indices of the fields, those that were not understood first. It stays while the
 *   fields are the same: an entry does not leave from under the person who says what it is.
 */
function useOrder(fields: readonly ReadField[]): readonly number[] {
  const ids = fields.map(({ id }) => id).join()
  const kept = useRef<{ readonly ids: string; readonly order: readonly number[] } | null>(null)
  if (kept.current?.ids !== ids) {
    const rank = (index: number) => (fields[index]?.meaning === null ? 0 : 1)
    const order = fields.map((_, index) => index).sort((a, b) => rank(a) - rank(b))
    kept.current = { ids, order }
  }
  return kept.current.order
}
