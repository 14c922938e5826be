import type { InputHTMLAttributes } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { formatDate } from '../../lib/text'

interface DayFieldProps {
  readonly label: string
  /** ISO 8601; `null` for none. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

/** A date field that also shows the date with its era, as letters and documents write it. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId()
  return (
    <div class="text">
      <label for={id}>
        <span>{label}</span>
      </label>
      <DateInput id={id} value={value} aria-describedby={`${id}-era`} onDay={onChange} />
      <span class="help" id={`${id}-era`}>
        {value === null ? '' : formatDate(Temporal.PlainDate.from(value))}
      </span>
    </div>
  )
}

interface DateInputProps extends Pick<InputHTMLAttributes, 'id' | 'aria-describedby'> {
  /** ISO 8601; `null` for none. */
  readonly value: string | null
  /** Called with a whole day, or `null` once it is cleared; never while it is being typed. */
  readonly onDay: (day: string | null) => void
}

/**
 * A day, typed or chosen in the browser's picker. Chromium reports a change at each digit, as of the
 * year 2, 20, 202: what is typed counts once the field is left, or with Enter.
 */
export function DateInput({ value, onDay, ...more }: DateInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const isTyping = useRef(false)
  const end = ({ value: text, validity }: HTMLInputElement) => {
    isTyping.current = false
    setDraft(null)
    const day = text || null
    if (!validity.badInput && day !== value) onDay(day)
  }
  return (
    <input
      {...more}
      type="date"
      value={draft ?? value ?? ''}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') end(currentTarget)
        else isTyping.current = true
      }}
      onInput={({ currentTarget }) => setDraft(currentTarget.value)}
      onChange={({ currentTarget }) => {
        if (!isTyping.current) end(currentTarget)
      }}
      onBlur={({ currentTarget }) => end(currentTarget)}
    />
  )
}
