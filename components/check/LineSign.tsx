import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import type { FieldStatus } from '../../lib/wording/formSummary'

const MARKS: Readonly<Record<FieldStatus, { readonly sign: string; readonly word: MessageKey }>> = {
  fail: { sign: '×', word: 'answerFail' },
  review: { sign: '!', word: 'answerReview' },
  unfilled: { sign: '…', word: 'unfilled' },
  linked: { sign: '↔', word: 'statusLinked' },
  pass: { sign: '✓', word: 'answerPass' },
  unchecked: { sign: '–', word: 'statusUnchecked' },
}

/** A field's status as a sign, and as a word for screen readers. */
export function LineSign({ status }: { status: FieldStatus }) {
  const { sign, word } = MARKS[status]
  return (
    <>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <span class="hidden">{t(word)}</span>
    </>
  )
}
