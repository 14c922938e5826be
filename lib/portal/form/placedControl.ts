import type { SeenFiles } from '../reading/attachment/seenFiles'
import type { Control } from '../reading/controlReading'

/** What covers the page until the user has closed it. */
export const DIALOG = 'dialog, .modal, [aria-modal="true"]'

/** A control with what it belongs to. */
export interface PlacedControl extends Control {
  /**
   * Its form, or the dialog that holds it outside of every form of its own; `null` for neither.
   * A dialog within a form, or next to it, is no part of that form.
   */
  readonly form: Element | null
}

/** What the page has of forms. */
export interface PageControls {
  /**
   * Controls and values shown as text, then lists of attached files; with open shadow roots on the
   * page all in document order.
   */
  readonly controls: readonly PlacedControl[]
  readonly uncertain: SeenFiles['uncertain']
}
