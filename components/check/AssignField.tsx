import { useState } from 'preact/hooks'
import type { FieldName } from '../../lib/guide/fieldName'
import type { ReadField } from '../../lib/portal/reading/reading'
import { t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'
import { useGuide } from '../kit/GuideContext'
import { shownName } from './readingReason'

/** What was said of a field: nothing, that it is none of ours, or its meaning. */
export type AssignedMeaning = FieldName | null | undefined

interface AssignFieldProps {
  readonly field: ReadField
  /** What the person said of it. */
  readonly own: AssignedMeaning
  /** What the guide says of it. */
  readonly guide: AssignedMeaning
  /** The meanings that it can have, with the field that has each at the moment. */
  readonly choices: readonly (readonly [FieldName, ReadField | undefined])[]
  readonly onAssign: (said: AssignedMeaning) => void
}

const AUTO = 'auto'
const NONE = 'none'

/** 割り当て: a person says what a field is, or that it is nothing of ours. */
export function AssignField({ field, own, guide: set, choices, onAssign }: AssignFieldProps) {
  const guide = useGuide()
  const [taken, setTaken] = useState<string | null>(null)
  // What was understood is seldom wrong; and what a person has opened stays open.
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
