import type { Answer, Outcome } from '../../lib/check'
import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'

export const ANSWER_NAMES: Readonly<Record<Answer, MessageKey>> = {
  fail: 'answerFail',
  review: 'answerReview',
  pass: 'answerPass',
  inapplicable: 'answerInapplicable',
}

/** 要修正, 要確認, OK or 対象外; 未入力 where the only fault is an empty field. */
export function AnswerMark({ outcome }: { outcome: Outcome }) {
  const { answer, unfilled } = outcome
  return (
    <span class={`answer ${unfilled ? 'inapplicable' : answer}`}>
      {t(unfilled ? 'unfilled' : ANSWER_NAMES[answer])}
    </span>
  )
}
