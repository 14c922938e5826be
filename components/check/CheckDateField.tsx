import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { DateInput } from '../kit/DayField'

interface CheckDateFieldProps {
  /** ISO 8601; `null` for today. */
  readonly asOf: string | null
  /** ISO 8601, in Tokyo. */
  readonly today: string
  readonly onSet: (day: string | null) => void
}

/** 確認の基準日: today, or the day of a past application. Lasts until the browser closes. */
export function CheckDateField({ asOf, today, onSet }: CheckDateFieldProps) {
  // Not the field: a focused field shows its ring to mouse users as well.
  const part = useFocusRecovery<HTMLElement>(asOf)
  return (
    <section class="as-of" aria-label={t('asOf')} ref={part} tabIndex={-1}>
      <div class="text">
        <label for="as-of">
          <span>{t('asOf')}</span>
        </label>
        <DateInput
          id="as-of"
          value={asOf ?? today}
          onDay={(day) => onSet(day === today ? null : day)}
        />
      </div>
      {asOf !== null && (
        <>
          <p class="advice">{t('asOfOtherDay')}</p>
          <button type="button" onClick={() => onSet(null)}>
            {t('asOfToday')}
          </button>
        </>
      )}
    </section>
  )
}
