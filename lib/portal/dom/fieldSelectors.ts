import { WRITTEN } from './elementText'

/**
 * Elements that can contain a form's values, also as text on a confirmation screen, and send
 * buttons. landmarks.css has to contain each of these selectors.
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

/** Controls that the user fills in. */
export const FILLED_IN =
  'select, textarea, input:not([type="hidden"], [type="submit"], [type="button"], [type="image"])'

/** Controls whatever their type, and the elements that hold a user's own text. */
export const CONTROL = `input, select, textarea, ${WRITTEN}`
