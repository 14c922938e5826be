// A field's value, and its text on screen.

export const isEmpty = (value) => !value || value.length === 0

/** @returns the value as shown: a text, or a list of texts for several choices. */
export function displayed(field, value) {
  switch (field.kind) {
    case 'choice':
    case 'radio':
      return field.choices.find((choice) => choice.value === value)?.label ?? ''
    case 'multi':
      return field.choices.filter(({ value: id }) => value?.includes(id)).map(({ label }) => label)
    case 'reference':
      return value?.text ?? ''
    case 'attachment':
      return value?.name ?? ''
    case 'checkbox':
      return value ? 'はい' : 'いいえ'
    default:
      return value ?? ''
  }
}
