import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'

interface AsOfProps {
  /** ISO 8601; `null` for today. */
  readonly asOf: string | null
  readonly onSet: (day: string | null) => void
}

/** 確認の基準日: today, or the day of a past application. Forgotten when the browser is closed. */
export function CheckDateField({ asOf, onSet }: AsOfProps) {
  const today = Temporal.Now.plainDateISO('Asia/Tokyo').toString()
  // Not the field: a field shows its ring also to who used the mouse.
  const part = useFocusRecovery<HTMLElement>(asOf)
  return (
    <section class="as-of" aria-label={t('asOf')} ref={part} tabIndex={-1}>
      <label class="text">
        <span>{t('asOf')}</span>
        <input
          type="date"
          value={asOf ?? today}
          onChange={({ currentTarget: { value } }) =>
            onSet(value === '' || value === today ? null : value)
          }
        />
      </label>
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
