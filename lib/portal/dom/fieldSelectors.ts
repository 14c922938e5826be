/**
 * Where a form's values can stand; a confirmation screen shows them as text, beside its button.
 * landmarks.css has to know each of them, or what each of them stands in.
 */
export const FIELDS = [
  'input:not([type="hidden"])',
  'select',
  'textarea',
  '[contenteditable]',
  'output',
  'th + td',
  'dd',
  '.form-group',
  '#submit-btn',
  'button[name="submit"]',
]

/** What a person fills in. */
export const FILLED_IN =
  'select, textarea, input:not([type="hidden"], [type="submit"], [type="button"], [type="image"])'
