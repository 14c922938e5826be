import { parseFacilityCode } from '../../lib/notation'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import { renderMessage, t } from '../../lib/text'
import { facilityCodeHint } from '../../lib/wording/facilityCodeHint'

interface CodeFieldProps {
  readonly value: string
  readonly kind: FacilityKind | null
  /** Id of the facility itself; `null` for a new one. */
  readonly own: string | null
  readonly rows: readonly FacilityRow[]
  /** A person tried to keep it: what is wrong is said now, and not while they type. */
  readonly tried: boolean
  readonly onChange: (code: string) => void
}

/** 医療機関等コード, and what is to be said of it. */
export function CodeField({ value, kind, own, rows, tried, onChange }: CodeFieldProps) {
  const parsed = value.trim() === '' ? null : parseFacilityCode(value)
  const wrong = tried && parsed?.ok === false ? parsed.reason : null
  const hint = parsed?.ok ? facilityCodeHint(value, kind) : []
  const digits = parsed?.ok ? parsed.value.digits : null
  const same = rows.find(
    ({ id, facility }) => id !== own && facility.code === digits && !facility.archived,
  )
  return (
    <>
      <label class="text">
        <span>{t('fieldFacilityCode')}</span>
        <input
          name="code"
          value={value}
          autocomplete="off"
          inputMode="numeric"
          aria-invalid={wrong !== null}
          aria-describedby="code-problem"
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      <div id="code-problem" role="status" class="problem">
        {wrong && <p>{renderMessage(wrong)}</p>}
        {hint.length > 0 && <p>{hint.map(renderMessage).join('')}</p>}
        {same && <p>{t('sameCode', same.facility.name || t('facilityUnnamed'))}</p>}
      </div>
    </>
  )
}
