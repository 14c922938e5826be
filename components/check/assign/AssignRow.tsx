import type { FieldName } from '../../../lib/guide/fieldName'
import { joined } from '../../../lib/message'
import { t } from '../../../lib/text'
import { fieldTitle } from '../../../lib/wording/fieldTitles'
import { useGuide } from '../../kit/GuideContext'
import { languageOf, shownName, shownValue } from '../readingReason'
import type { Pointing } from '../usePointing'
import { AssignSelect, AssignStatus } from './AssignSelect'
import { type Assignable, useReplacedField } from './useAssignable'

interface AssignRowProps {
  readonly assignable: Assignable
  readonly guesses: readonly FieldName[]
  readonly pointing: Pointing
}

/** A field that was not understood: its name, its value, and the choice of its meaning. */
export function AssignRow({ assignable, guesses, pointing }: AssignRowProps) {
  const guide = useGuide()
  const chosen = useReplacedField(assignable)
  const { field, own } = chosen
  const titles = guesses.map((name) => fieldTitle(name, guide))
  return (
    <li class="assign" data-field={field.label} data-meaning={field.meaning ?? ''} {...pointing}>
      <div class="assign-field">
        <strong lang={languageOf(shownName(field))}>{shownName(field)}</strong>
        <span lang={languageOf(shownValue(field))}>{shownValue(field)}</span>
        {own === undefined && titles.length > 0 && (
          <span class="help">{t('assignGuess', joined('either', titles))}</span>
        )}
      </div>
      <AssignSelect {...chosen} />
      <AssignStatus {...chosen} />
    </li>
  )
}
