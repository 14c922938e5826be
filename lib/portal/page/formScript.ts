import type { Outcome } from '../../check'
import type { PageContext } from '../channel/message'
import type { OpenRoot } from '../dom/shadowRoots'
import type { FormReading, PageForms } from '../form/pageForms'
import type { Marks } from '../overlay/marks'
import type { Pointer } from '../overlay/pointer'
import type { Reading } from '../reading/reading'
import type { ReadPage } from './readPage'
import type { SendMemory } from './sendMemory'

/**
 * The script that reads and checks a form, draws the marks and guards the send. It is
 * separate from the content script so that pages without fields do not load it.
 */
export interface FormScript {
  /** @param roots the page's open shadow roots with fields. */
  readonly readForms: (context: PageContext, roots: readonly OpenRoot[]) => PageForms
  /** @returns the page as it is now, if only typing has changed it since it was read last. */
  readonly readTyped: (
    page: ReadPage,
    context: PageContext | null,
    markTyped: (form: FormReading) => Reading,
  ) => ReadPage | null
  readonly outcomesOf: (reading: Reading, context: PageContext) => readonly Outcome[]
  /** @param open opens a field's line in the panels that follow the page, if there are any. */
  readonly createMarks: (open: (fieldId: string) => boolean, signal: AbortSignal) => Marks
  readonly createPointer: (signal: AbortSignal) => Pointer
  /** Holds sends and asks about them. */
  readonly watchSends: (sent: SentPages, signal: AbortSignal) => WatchedSends
  /** Scrolls to a field and focuses it; does nothing for ids that are not in the form. */
  readonly goToField: (form: FormReading, fieldId: string) => void
}

interface SentPages {
  /** Reads the page as it is now; `null` once the extension is gone. */
  readonly read: () => ReadPage | null
  readonly outcomesOf: (reading: Reading) => readonly Outcome[]
}

interface WatchedSends extends Pick<SendMemory, 'note'> {
  /** Watches an open shadow root as well. */
  readonly watchRoot: (root: ShadowRoot) => void
}

declare global {
  /** The script sets this in the extension's isolated world, which the page cannot access. */
  var junbiNaviForm: FormScript | undefined
}
