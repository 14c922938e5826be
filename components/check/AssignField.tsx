import { useState } from 'preact/hooks'
import type { FieldName } from '../../lib/guide/fieldName'
import type { ReadField } from '../../lib/portal/reading/reading'
import { t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'
import { useGuide } from '../kit/GuideContext'
import { shownName } from './readingReason'

/** `undefined`: not assigned; `null`: assigned to no meaning. */
type AssignedMeaning = FieldName | null | undefined

interface AssignFieldProps {
  readonly field: ReadField
  /** The user's own assignment. */
  readonly own: AssignedMeaning
  /** The guide's assignment. */
  readonly guide: AssignedMeaning
  /** The meanings to choose from, each with the field that has it now. */
  readonly choices: readonly (readonly [FieldName, ReadField | undefined])[]
  readonly onAssign: (said: AssignedMeaning) => void
}

const AUTO = 'auto'
const NONE = 'none'

/** 割り当て: the user assigns a meaning to a field, or none. */
export function AssignField({ field, own, guide: set, choices, onAssign }: AssignFieldProps) {
  const guide = useGuide()
  const [taken, setTaken] = useState<string | null>(null)
  // Only at first: a reading is seldom wrong, and what the user has unfolded must stay so.
  const [isFolded] = useState(field.meaning !== null && own === undefined)
  const label = shownName(field)
  const holderOf = (said: AssignedMeaning) => choices.find(([name]) => name === said)?.[1]
  const assign = (said: AssignedMeaning) => {
    const holder = holderOf(said)
    const other = holder && holder.id !== field.id ? holder : undefined
    setTaken(other ? t('assignTaken', shownName(other)) : null)
    onAssign(said)
  }
  const choose = (value: string) => {
    if (value === AUTO) assign(undefined)
    else assign(choices.find(([name]) => name === value)?.[0] ?? null)
  }
  const choice = (
    <label>
      <span>{t('assignQuestion')}</span>
      <select
        aria-label={t('assignQuestionFor', label)}
        value={own === undefined ? AUTO : (own ?? NONE)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value={AUTO}>{t(set === undefined ? 'assignAuto' : 'assignAsGuide')}</option>
        {choices.map(([name, holder]) => (
          <option key={name} value={name}>
            {holder && holder.id !== field.id
              ? t('assignFrom', fieldTitle(name, guide), shownName(holder))
              : fieldTitle(name, guide)}
          </option>
        ))}
        <option value={NONE}>{t('assignNone')}</option>
      </select>
    </label>
  )
  return (
    <div class="assign">
      <p>
        <span role="status">
          {own === null && t('assignedNone', label)}
          {own && t('assignedAs', label, fieldTitle(own, guide))}
          {own !== undefined && taken}
        </span>
        {own !== undefined && (
          <button
            type="button"
            class="link"
            aria-label={t('unassignFor', label)}
            onClick={() => assign(undefined)}
          >
            {t('unassign')}
          </button>
        )}
      </p>
      {isFolded ? (
        <details>
          <summary aria-label={t('assignOtherFor', label)}>{t('assignOther')}</summary>
          {choice}
        </details>
      ) : (
        choice
      )}
    </div>
  )
}
