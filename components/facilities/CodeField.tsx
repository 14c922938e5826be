import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { MessageKey } from '../../lib/message'
import { parseFacilityCode } from '../../lib/notation/facilityCode'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import { renderMessage, t } from '../../lib/text'
import { facilityCodeHint } from '../../lib/wording/facilityCodeHint'

interface CodeFieldProps {
  readonly label: MessageKey
  /** As it is typed. */
  readonly value: string
  readonly kind: FacilityKind | null
  /**
   * Whether the user tried to save: errors are shown from then on. If left out, errors prevent
   * nothing and are shown while typing.
   */
  readonly tried?: boolean
  readonly onChange: (code: string) => void
  /** What else there is to say of the code. */
  readonly children?: ComponentChildren
}

/** 医療機関等コード with its hints and errors. */
export function CodeField({ label, value, kind, tried, onChange, children }: CodeFieldProps) {
  const id = useId()
  const parsed = value.trim() === '' ? null : parseFacilityCode(value)
  const wrong = parsed?.ok === false && tried ? parsed.reason : null
  const hints = parsed?.ok || tried === undefined ? facilityCodeHint(value, kind) : []
  return (
    <>
      <label class="text">
        <span>{t(label)}</span>
        <input
          name="code"
          value={value}
          autocomplete="off"
          inputMode="numeric"
          aria-invalid={wrong !== null}
          aria-describedby={id}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      <div id={id} role="status" class={tried === undefined ? 'help' : 'problem'}>
        {wrong && <p>{renderMessage(wrong)}</p>}
        {hints.map((hint) => (
          <p key={hint.key}>{renderMessage(hint)}</p>
        ))}
        {children}
      </div>
    </>
  )
}
