import type { TargetedInputEvent } from 'preact'
import { useId } from 'preact/hooks'

interface FolderFieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly value: string
  /** What is wrong with it; `null` for nothing. */
  readonly problem: string | null
  readonly isSecret?: boolean
  /** Whether an administrator has set it. */
  readonly isFixed?: boolean
  readonly onChange: (value: string) => void
}

/** One line of the settings of a folder, with its help and its problem. */
export function FolderField(props: FolderFieldProps) {
  const { name, label, help, value, problem, isSecret, isFixed = false, onChange } = props
  const id = useId()
  const shared = {
    id: `${id}-field`,
    name,
    value,
    readOnly: isFixed,
    autocapitalize: 'off',
    spellcheck: false,
    'aria-invalid': problem !== null,
    'aria-describedby': id,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) =>
      onChange(currentTarget.value),
  } as const
  return (
    <>
      <label class="text" htmlFor={`${id}-field`}>
        <span>{label}</span>
        {isSecret ? (
          <input type="password" autocomplete="new-password" {...shared} />
        ) : (
          <input type="text" autocomplete="off" {...shared} />
        )}
      </label>
      <div id={id}>
        {help && <p class="help">{help}</p>}
        <p role="status" class="problem">
          {problem}
        </p>
      </div>
    </>
  )
}
