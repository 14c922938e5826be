import { useState } from 'preact/hooks'
import { t } from '../../../lib/text'
import { shownName } from '../readingReason'
import { AssignSelect, AssignStatus } from './AssignSelect'
import { type Assignable, useReplacedField } from './useAssignable'

/** 割り当て: the user assigns a meaning to a field, or none. */
export function AssignField({ assignable }: { assignable: Assignable }) {
  const { field, own } = assignable
  const chosen = useReplacedField(assignable)
  // Only at first: a reading is seldom wrong, and what the user has unfolded must stay so.
  const [isFolded] = useState(field.meaning !== null && own === undefined)
  const choice = (
    <div class="assign-choice">
      <span>{t('assignQuestion')}</span>
      <AssignSelect {...chosen} />
    </div>
  )
  return (
    <div class="assign">
      <AssignStatus {...chosen} />
      {isFolded ? (
        <details>
          <summary aria-label={t('assignOtherFor', shownName(field))}>{t('assignOther')}</summary>
          {choice}
        </details>
      ) : (
        choice
      )}
    </div>
  )
}
