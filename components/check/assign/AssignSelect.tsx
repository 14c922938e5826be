import type { FieldName } from '../../../lib/guide/fieldName'
import type { Guide } from '../../../lib/guide/schema'
import type { ReadField } from '../../../lib/portal/reading/reading'
import { t } from '../../../lib/text'
import { fieldTitle } from '../../../lib/wording/fieldTitles'
import { useGuide } from '../../kit/GuideContext'
import { shownName } from '../readingReason'
import type { Assignable } from './useAssignable'

const AUTO = 'auto'
const NONE = 'none'

/** The choice of a field's meaning. */
export function AssignSelect({ field, own, guide: set, choices, choose }: Assignable) {
  const guide = useGuide()
  return (
    <select
      aria-label={t('assignQuestionFor', shownName(field))}
      value={own === undefined ? AUTO : (own ?? NONE)}
      onChange={({ currentTarget: { value } }) => choose(meaningOf(value, choices))}
    >
      <option value={AUTO}>{withoutChoice({ field, own, guide: set }, guide)}</option>
      {choices.map(([name, holder]) => (
        <option key={name} value={name}>
          {holder && holder.id !== field.id
            ? t('assignFrom', fieldTitle(name, guide), shownName(holder))
            : fieldTitle(name, guide)}
        </option>
      ))}
      <option value={NONE}>{t('assignNone')}</option>
    </select>
  )
}

function meaningOf(value: string, choices: Assignable['choices']): FieldName | null | undefined {
  if (value === AUTO) return undefined
  return choices.find(([name]) => name === value)?.[0] ?? null
}

/** The meaning without a choice of the user. */
function withoutChoice(
  { field, own, guide: set }: Pick<Assignable, 'field' | 'own' | 'guide'>,
  guide: Guide | null,
): string {
  if (set !== undefined) return t('assignAsGuide')
  if (own !== undefined) return t('assignUndone')
  return field.meaning === null
    ? t('assignChoose')
    : t('assignAsRead', fieldTitle(field.meaning, guide))
}

/** The user's choice, with a button to undo it. */
export function AssignStatus({
  field,
  own,
  replaced,
  choose,
}: Assignable & { replaced: ReadField | null }) {
  const guide = useGuide()
  const label = shownName(field)
  return (
    <p>
      <span role="status">
        {own === null && t('assignedNone', label)}
        {own && t('assignedAs', label, fieldTitle(own, guide))}
        {own !== undefined && replaced && t('assignReplaced', shownName(replaced))}
      </span>
      {own !== undefined && (
        <button
          type="button"
          class="link"
          aria-label={t('unassignFor', label)}
          onClick={() => choose(undefined)}
        >
          {t('unassign')}
        </button>
      )}
    </p>
  )
}
