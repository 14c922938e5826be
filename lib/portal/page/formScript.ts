import type { Outcome } from '../../check'
import type { PageContext } from '../channel/message'
import type { FormReading, PageForms } from '../form/pageForms'
import type { GuardHooks } from '../guard/sendGuard'
import type { Marks } from '../overlay/marks'
import type { Pointer } from '../overlay/pointer'
import type { Reading } from '../reading/reading'

/**
 * The script that reads and checks a form, draws the marks and guards the send. It is
 * separate from the content script so that pages without fields do not load it.
 */
export interface FormScript {
  readonly readForms: (context: PageContext) => PageForms
  readonly outcomesOf: (reading: Reading, context: PageContext) => readonly Outcome[]
  readonly createMarks: (signal: AbortSignal) => Marks
  readonly createPointer: (signal: AbortSignal) => Pointer
  /** Holds sends and asks about them; @returns watches an open shadow root as well. */
  readonly watchSends: (
    hooks: Pick<GuardHooks, 'failuresIn' | 'goBack'>,
    signal: AbortSignal,
  ) => (root: ShadowRoot) => void
  /** Scrolls to a field and focuses it; does nothing for ids that are not in the form. */
  readonly goToField: (form: FormReading, fieldId: string) => void
}

declare global {
  /** The script sets this in the extension's isolated world, which the page cannot access. */
  var junbiNaviForm: FormScript | undefined
}
