import type { Outcome } from '../../check'
import type { PageContext } from '../channel/message'
import type { FormReading, PageForms } from '../form/pageForms'
import type { Decisions, SendDialog } from '../guard/sendDialog'
import type { Marks } from '../overlay/marks'
import type { Pointer } from '../overlay/pointer'
import type { Reading } from '../reading/reading'

/**
 * What only a page with fields needs: the reading of its form, the check, the marks, the
 * question before sending. It is a script of its own, so that every other page goes without its
 * weight.
 */
export interface FormScript {
  readonly readForms: (context: PageContext) => PageForms
  readonly outcomesOf: (reading: Reading, context: PageContext) => readonly Outcome[]
  readonly createMarks: (signal: AbortSignal) => Marks
  readonly createPointer: (signal: AbortSignal) => Pointer
  readonly openSendDialog: (outcomes: readonly Outcome[], decisions: Decisions) => SendDialog
  /** The send button is gone, and the person has to press it again. */
  readonly sayPressAgain: () => void
  /** Brings the person to a field; ids that are not in the form do nothing. */
  readonly goToField: (form: FormReading, fieldId: string) => void
}

declare global {
  /** Set by the script in the extension's own world, which the page cannot see. */
  var junbiNaviForm: FormScript | undefined
}
