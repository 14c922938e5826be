import { useRef } from 'preact/hooks'
import { allowedBy, assignedFields } from '../../lib/portal/assignment/assignment'
import type { ReadField, Reading } from '../../lib/portal/reading/reading'
import type { AssigningState } from '../../lib/state/panel/assigningState'
import { t } from '../../lib/text'
import { useLoaded } from '../hooks/useLoaded'
import { useGuide } from '../kit/GuideContext'
import { TroubleList } from '../kit/TroubleList'
import { AssignField } from './AssignField'
import { readingReason, shownName } from './readingReason'
import { usePointing } from './usePointing'

interface ReadingEntriesProps {
  readonly reading: Reading
  readonly loadAssigning: () => Promise<AssigningState>
  readonly onGoTo: (fieldId: string) => void
  readonly onPointAt: (fieldId: string | null) => void
}

/** What each field was taken for, and the choice of what it is; what was not understood first. */
export function ReadingEntries(props: ReadingEntriesProps) {
  const { reading, loadAssigning, onGoTo, onPointAt } = props
  const { fields, screen } = reading
  const guide = useGuide()
  const pointing = usePointing(onPointAt)
  const assigning = useLoaded(loadAssigning)

  const order = useOrder(fields)
  const vocabulary = guide?.form.fields ?? []
  const allowed = allowedBy(vocabulary)
  const own = assignedFields(fields, { own: assigning?.own.value ?? [], guide: [] }, allowed)
  const set = assignedFields(fields, { own: [], guide: guide?.form.assignments ?? [] }, allowed)
  const holders = new Map(fields.map((field) => [field.meaning, field]))
  const choicesOf = ({ kind }: ReadField) =>
    vocabulary
      .filter(({ name }) => allowed(name, kind))
      .map(({ name }) => [name, holders.get(name)] as const)
  return (
    <>
      <p class="help">{t('readingLead')}</p>
      <p class="help">{t(screen === 'form' ? 'assignLead' : 'assignOnForm')}</p>
      {assigning && <TroubleList state={assigning} />}
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
    </>
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
