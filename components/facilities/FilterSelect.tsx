import { t } from '../../lib/text'

interface PickProps<T extends string> {
  readonly title: string
  /** `null` for all. */
  readonly value: T | null
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onPick: (value: T | null) => void
}

/** One filter. The chosen value stays in the list even if nothing matches it any more. */
export function FilterSelect<T extends string>({ title, value, choices, onPick }: PickProps<T>) {
  const known = choices.some((choice) => choice.value === value)
  return (
    <label class="text">
      <span>{title}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onPick(choices.find((choice) => choice.value === currentTarget.value)?.value ?? null)
        }
      >
        <option value="">{t('filterAll')}</option>
        {value !== null && !known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
