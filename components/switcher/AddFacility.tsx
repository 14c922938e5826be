import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { parseFacilityCode } from '../../lib/notation/facilityCode'
import type { FacilityOption } from '../../lib/progress/facilities/facilityOptions'
import { renderMessage, t } from '../../lib/text'
import { facilityCodeHint } from '../../lib/wording/facilityCodeHint'

interface AddFacilityProps {
  /** What stands in the field from the start. */
  readonly code: string
  readonly onAdd: (facility: Pick<FacilityOption, 'name' | 'code'>) => void
  readonly onClose: () => void
}

/** Name and code of a new facility; the rest is asked by the first questions. */
export function AddFacility({ code: first, onAdd, onClose }: AddFacilityProps) {
  const [name, setName] = useState('')
  const [code, setCode] = useState(first)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // What was pressed to come here is gone.
  useLayoutEffect(() => field.current?.focus(), [])
  const parsed = code.trim() === '' ? null : parseFacilityCode(code)
  const isEmpty = name.trim() === '' && parsed === null
  const wrong =
    parsed?.ok === false ? renderMessage(parsed.reason) : isEmpty ? t('facilityNeedsName') : ''
  const hint = parsed?.ok ? facilityCodeHint(code, null).map(renderMessage).join('') : ''
  return (
    <form
      class="add-facility"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (wrong === '') onAdd({ name: name.trim(), code: parsed?.ok ? parsed.value.digits : '' })
      }}
    >
      <h2>{t('addFacility')}</h2>
      <label class="text">
        <span>{t('columnName')}</span>
        <input
          ref={field}
          value={name}
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <label class="text">
        <span>{t('fieldFacilityCode')}</span>
        <input
          value={code}
          autocomplete="off"
          inputMode="numeric"
          aria-describedby="add-problem"
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
      </label>
      <p id="add-problem" role="status" class="problem">
        {tried && wrong !== '' ? wrong : hint}
      </p>
      <div class="actions">
        <button type="submit" class="primary">
          {t('addThis')}
        </button>
        <button type="button" onClick={onClose}>
          {t('dismissForm')}
        </button>
      </div>
    </form>
  )
}
