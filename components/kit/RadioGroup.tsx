interface ChoiceProps<T> {
  readonly name: string
  readonly title: string
  readonly help?: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => void
}

/** One question with its answers as radio buttons. */
export function RadioGroup<T>({ name, title, help, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {help && <p class="help">{help}</p>}
      {choices.map((choice) => (
        <label class="option" key={choice.label}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
