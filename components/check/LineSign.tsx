import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import type { Standing } from '../../lib/wording/mirror'

const MARKS: Readonly<Record<Standing, { readonly sign: string; readonly word: MessageKey }>> = {
  fail: { sign: '×', word: 'answerFail' },
  review: { sign: '!', word: 'answerReview' },
  unfilled: { sign: '…', word: 'unfilled' },
  linked: { sign: '↔', word: 'mirrorLinked' },
  pass: { sign: '✓', word: 'answerPass' },
  unchecked: { sign: '–', word: 'mirrorUnchecked' },
}

/** How a line of the mirror stands, as a sign, and in a word for a screen reader. */
export function LineSign({ standing }: { standing: Standing }) {
  const { sign, word } = MARKS[standing]
  return (
    <>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <span class="hidden">{t(word)}</span>
    </>
  )
}
