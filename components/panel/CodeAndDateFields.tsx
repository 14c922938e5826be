import { useState } from 'preact/hooks'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import { t } from '../../lib/text'
import { CodeField } from '../facilities/CodeField'
import { DayField } from '../kit/DayField'

interface More {
  /** As typed. */
  readonly code: string
  /** ISO 8601, or ''. */
  readonly wishedDate: string
}

interface MoreOfFacilityProps extends More {
  readonly kind: FacilityKind | null
  readonly onChange: (more: Partial<More>) => void
}

/** Only letters and calls need these fields; they are folded so that starting stays quick. */
export function CodeAndDateFields({ code, wishedDate, kind, onChange }: MoreOfFacilityProps) {
  // Unfolded at first where a value is known; later the user decides.
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
      <DayField
        label={t('wishedDate')}
        value={wishedDate || null}
        onChange={(day) => onChange({ wishedDate: day ?? '' })}
      />
    </details>
  )
}
