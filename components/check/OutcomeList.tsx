import type { Outcome } from '../../lib/check'
import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import { AskYourselfList } from './AskYourselfList'
import { OutcomeItem } from './OutcomeItem'

interface OutcomeListProps {
  /** Those whose field was not found are shown elsewhere, in one line. */
  readonly outcomes: readonly Outcome[]
  readonly onGoTo: (fieldId: string) => void
}

/** The outcomes: those that need action first, the others folded below. */
export function OutcomeList({ outcomes, onGoTo }: OutcomeListProps) {
  const is = (answer: Outcome['answer']) => (outcome: Outcome) =>
    outcome.answer === answer && !outcome.unfilled && !outcome.unseen && !outcome.unfound
  const open = [...outcomes.filter(is('fail')), ...outcomes.filter(is('review'))]
  const unseen = outcomes.filter((outcome) => outcome.unseen)
  const advised = outcomes.filter((outcome) => is('pass')(outcome) && outcome.advice)
  const items = (list: readonly Outcome[]) =>
    list.map((outcome) => <OutcomeItem key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />)
  const folded: readonly (readonly [MessageKey, readonly Outcome[]])[] = [
    ['unfilled', outcomes.filter(({ unfilled }) => unfilled)],
    ['answerPass', outcomes.filter((outcome) => is('pass')(outcome) && !outcome.advice)],
    ['answerInapplicable', outcomes.filter(is('inapplicable'))],
  ]
  return (
    <section aria-label={t('outcomes')}>
      <ul class="outcomes">{items([...open, ...advised])}</ul>
      {unseen.length > 0 && (
        <details open>
          <summary>
            {t('unseen')} {unseen.length}
          </summary>
          <AskYourselfList outcomes={unseen} />
        </details>
      )}
      {folded.map(
        ([name, list]) =>
          list.length > 0 && (
            <details key={name}>
              <summary>
                {t(name)} {list.length}
              </summary>
              <ul class="outcomes">{items(list)}</ul>
            </details>
          ),
      )}
    </section>
  )
}
