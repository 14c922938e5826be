import type { Outcome } from '../../check'
import type { PageContext } from '../channel/message'
import type { FormReading, PageForms } from '../form/pageForms'
import type { Decisions, SendDialog } from '../guard/sendDialog'
import type { Marks } from '../overlay/marks'
import type { Pointer } from '../overlay/pointer'
import type { Reading } from '../reading/reading'

/**
 * The script that reads and checks a form, draws the marks and opens the send dialog. It is
 * separate from the content script so that pages without fields do not load it.
 */
export interface FormScript {
  readonly readForms: (context: PageContext) => PageForms
  readonly outcomesOf: (reading: Reading, context: PageContext) => readonly Outcome[]
  readonly createMarks: (signal: AbortSignal) => Marks
  readonly createPointer: (signal: AbortSignal) => Pointer
  readonly openSendDialog: (outcomes: readonly Outcome[], decisions: Decisions) => SendDialog
  /** Asks the user to press the send button again, because the one they pressed is gone. */
  readonly showPressAgain: () => void
  /** Scrolls to a field and focuses it; does nothing for ids that are not in the form. */
  readonly goToField: (form: FormReading, fieldId: string) => void
}

declare global {
  /** The script sets this in the extension's isolated world, which the page cannot access. */
  var junbiNaviForm: FormScript | undefined
}
