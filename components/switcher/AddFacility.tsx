import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { parseFacilityCode } from '../../lib/notation/facilityCode'
import type { FacilityOption } from '../../lib/progress/facilityStore/facilityOptions'
import { t } from '../../lib/text'
import { CodeField } from '../facilities/CodeField'

interface AddFacilityProps {
  /** The initial value of the field. */
  readonly code: string
  readonly onAdd: (facility: Pick<FacilityOption, 'name' | 'code'>) => void
  readonly onClose: () => void
}

/** Asks for name and code of a new facility; the first question and the settings ask for the rest. */
export function AddFacility({ code: first, onAdd, onClose }: AddFacilityProps) {
  const [name, setName] = useState('')
  const [code, setCode] = useState(first)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The pressed button has been removed.
  useLayoutEffect(() => field.current?.focus(), [])
  const parsed = code.trim() === '' ? null : parseFacilityCode(code)
  const isEmpty = name.trim() === '' && parsed === null
  return (
    <form
      class="add-facility"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isEmpty || parsed?.ok === false) return
        onAdd({ name: name.trim(), code: parsed?.value.digits ?? '' })
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
      <CodeField
        label="fieldFacilityCode"
        value={code}
        kind={null}
        tried={tried}
        onChange={setCode}
      >
        {tried && isEmpty && <p>{t('facilityNeedsName')}</p>}
      </CodeField>
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
