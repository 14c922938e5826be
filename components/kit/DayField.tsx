import { useId } from 'preact/hooks'
import { formatDate } from '../../lib/text'

interface DayFieldProps {
  readonly label: string
  /** ISO 8601; `null` for none. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

/** A day, also told with its era, as letters and papers write it. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId()
  return (
    <div class="text">
      <label>
        <span>{label}</span>
        <input
          type="date"
          value={value ?? ''}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      </label>
      <span class="help" id={id}>
        {value === null ? '' : formatDate(Temporal.PlainDate.from(value))}
      </span>
    </div>
  )
}
