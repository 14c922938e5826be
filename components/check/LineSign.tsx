import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import type { FieldStatus, FieldSummary } from '../../lib/wording/formSummary'

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

/** The statuses that neither reason nor value of a line puts into words. */
const WORDLESS: readonly FieldStatus[] = ['linked', 'unchecked']

/** What the signs of the lines below stand for; screen readers hear it at each line. */
export function SignLegend({ lines }: { lines: readonly FieldSummary[] }) {
  const shown = WORDLESS.filter((each) => lines.some(({ status }) => status === each))
  if (shown.length === 0) return null
  return (
    <p class="help legend" aria-hidden="true">
      {shown.map((status) => `${MARKS[status].sign} ${t(MARKS[status].word)}`).join('　')}
    </p>
  )
}
