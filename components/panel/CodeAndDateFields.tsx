import { useState } from 'preact/hooks'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import { formatDate, t } from '../../lib/text'
import { CodeField } from '../facilities/CodeField'

interface More {
  /** As it is typed. */
  readonly code: string
  /** ISO 8601, or ''. */
  readonly wishedDate: string
}

interface MoreOfFacilityProps extends More {
  readonly kind: FacilityKind | null
  readonly onChange: (more: Partial<More>) => void
}

/** What letters and calls need, and the steps do not: folded, so that beginning takes no longer. */
export function CodeAndDateFields({ code, wishedDate, kind, onChange }: MoreOfFacilityProps) {
  // Open where something of it is known, and left as the person has it after that.
  const [begun] = useState(code !== '' || wishedDate !== '')
  return (
    <details class="further" open={begun}>
      <summary>{t('furtherTitle')}</summary>
      <p class="help">{t('furtherLead')}</p>
      <CodeField
        label="facilityCode"
        value={code}
        kind={kind}
        onChange={(now) => onChange({ code: now })}
      />
      <label class="text">
        <span>{t('wishedDate')}</span>
        <input
          type="date"
          value={wishedDate}
          aria-describedby="wished-day"
          onChange={({ currentTarget }) => onChange({ wishedDate: currentTarget.value })}
        />
      </label>
      <p class="help" id="wished-day">
        {wishedDate === '' ? '' : formatDate(Temporal.PlainDate.from(wishedDate))}
      </p>
    </details>
  )
}
