import type { Message, MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import type { Standing } from '../../lib/wording/mirror'
import { renderTranslated } from '../../lib/wording/translation'
import { languageOf } from './readingReason'

const MARKS: Readonly<Record<Standing, { readonly sign: string; readonly word: MessageKey }>> = {
  fail: { sign: '×', word: 'answerFail' },
  review: { sign: '!', word: 'answerReview' },
  unfilled: { sign: '…', word: 'unfilled' },
  linked: { sign: '↔', word: 'mirrorLinked' },
  pass: { sign: '✓', word: 'answerPass' },
  unchecked: { sign: '–', word: 'mirrorUnchecked' },
}

interface LineSummaryProps {
  readonly standing: Standing
  readonly name: string
  readonly value?: string
  /** What is wrong or to be looked at, in two lines at most. */
  readonly reason: Message | undefined
}

/** What a line of the mirror shows without being opened: how it stands as sign and word, and its name. */
export function LineSummary({ standing, name, value, reason }: LineSummaryProps) {
  const { sign, word } = MARKS[standing]
  return (
    <summary>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <span class="hidden">{t(word)}</span>
      <span class="name" lang={languageOf(name)}>
        {name}
      </span>
      {value !== undefined && (
        <span class="value" lang={languageOf(value)}>
          {value}
        </span>
      )}
      {reason && <span class="reason">{renderTranslated(reason)}</span>}
    </summary>
  )
}
