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
  '[aria-checked]',
  '[role="combobox"]',
  '[role="listbox"]',
  '[role="spinbutton"]',
  '[role="textbox"]',
  'th + td',
  'dd',
  '.form-group',
  '#submit-btn',
  'button[name="submit"]',
]

/** The platform's multi-row variable set: a table whose rows are edited in a dialog. */
export const ROW_TABLE = 'sp-sc-multi-row-element'

/** The platform's button and list for all attachments of a page. */
export const ATTACHMENT_BUTTON = 'sp-attachment-button'

/** Controls that the user fills in. */
export const FILLED_IN =
  'select, textarea, input:not([type="hidden"], [type="submit"], [type="button"], [type="image"])'

/** Controls that a page draws itself and describes by ARIA. */
export const WIDGET =
  ':is([role="textbox"], [role="combobox"], [role="listbox"], [role="radio"], [role="checkbox"], ' +
  '[role="switch"], [role="spinbutton"]):not(input, select, textarea)'

/** Controls whatever their type, and the elements that hold a user's own text. */
export const CONTROL = `input, select, textarea, ${WRITTEN}, ${WIDGET}`
