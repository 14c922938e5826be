import { useRef } from 'preact/hooks'
import type { ReadField, Reading } from '../../lib/portal/reading/reading'
import type { AssigningState } from '../../lib/state/panel/assignments'
import { t } from '../../lib/text'
import { useLoaded } from '../hooks/useLoaded'
import { useGuide } from '../kit/GuideContext'
import { TroubleList } from '../kit/TroubleList'
import { AssignField } from './assign/AssignField'
import { assignableFields } from './assign/useAssignable'
import { HandShape } from './HandShape'
import { languageOf, readingReason, shownName, shownValue } from './readingReason'
import { usePointing } from './usePointing'

interface ReadingEntriesProps {
  readonly reading: Reading
  /** The ids of fields that are asked about elsewhere. */
  readonly asked: ReadonlySet<string>
  readonly loadAssigning: () => Promise<AssigningState>
  readonly onGoTo: (fieldId: string) => void
  readonly onPointAt: (fieldId: string | null) => void
}

/** The meaning of each field, with its assignment; fields without a meaning come first. */
export function ReadingEntries(props: ReadingEntriesProps) {
  const { reading, asked, loadAssigning, onGoTo, onPointAt } = props
  const { fields, screen } = reading
  const guide = useGuide()
  const pointing = usePointing(onPointAt)
  const assigning = useLoaded(loadAssigning)
  const order = useOrder(fields)
  const all = assignableFields(reading, guide, assigning)
  return (
    <>
      <p class="help">{t('readingLead')}</p>
      <p class="help">{t(screen === 'form' ? 'assignLead' : 'assignOnForm')}</p>
      {assigning && <TroubleList state={assigning} />}
      <ul>
        {order.map((index) => {
          const assignable = all[index]
          if (!assignable) return null
          const { field, own, choices } = assignable
          // The choice of a field is in the panel only once.
          const canAssign = assigning && screen === 'form' && !asked.has(field.id)
          return (
            <li
              key={field.id}
              data-field={field.label}
              data-meaning={field.meaning ?? ''}
              {...pointing(field.id)}
            >
              {own === undefined && <p>{readingReason(field, guide)}</p>}
              <div class="value" lang={languageOf(shownValue(field))}>
                {shownValue(field)}
              </div>
              {field.closed && <p class="help">{t('fieldClosed')}</p>}
              {field.meaning === null && choices.length === 0 && (
                <p class="help">{t('fieldNoChoice')}</p>
              )}
              {canAssign && choices.length > 0 && <AssignField assignable={assignable} />}
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
      {screen === 'form' && <HandShape reading={reading} />}
    </>
  )
}

/**
 * @returns the indices of the fields, those without a meaning first. The order stays while the
 *   fields are the same, so that an entry does not move while the user assigns it.
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
