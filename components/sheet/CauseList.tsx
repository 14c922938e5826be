import type { MessageKey } from '../../lib/message'
import { headersOf } from '../../lib/sheet/columns'
import { type Cause, causeMessage, mostSevereFirst } from '../../lib/sheet/grouping/causes'
import type { SheetResult } from '../../lib/state/sheet/sheetTypes'
import { formatCount, t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'

const ANSWERS: Readonly<Record<Cause['answer'], MessageKey>> = {
  fail: 'answerFail',
  review: 'answerReview',
  advice: 'advice',
}

interface CauseListProps {
  readonly result: SheetResult
  /** The position of the cause whose rows are shown. */
  readonly chosen: number | null
  readonly onChoose: (position: number | null) => void
}

/** What is wrong or to be looked at, the gravest first, and in how many rows; a press shows these. */
export function CauseList({ result, chosen, onChoose }: CauseListProps) {
  const { causes, headers } = result
  if (causes.length === 0) return null
  return (
    <section aria-labelledby="causes">
      <h4 id="causes">{t('sheetCauses')}</h4>
      <ul class="causes">
        {mostSevereFirst(causes).map((position) => {
          const cause = causes[position]
          return (
            cause && (
              <li key={position}>
                <button
                  type="button"
                  aria-pressed={chosen === position}
                  onClick={() => onChoose(chosen === position ? null : position)}
                >
                  <span class={`answer ${cause.answer}`}>{t(ANSWERS[cause.answer])}</span>
                  <span class="cause">{labelOf(cause, headers)}</span>
                  <span class="figure">{t('sheetRows', formatCount(cause.count))}</span>
                </button>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

/** The columns, and the first sentence; the rest stands with each row. */
function labelOf(cause: Cause, headers: readonly string[]): string {
  const [sentence = ''] = renderTranslated(causeMessage(cause)).split(/(?<=。|\. )/)
  const text = sentence.replace(/^…[：:] ?|[。.] ?$/g, '')
  const names = headersOf(cause.columns, headers)
  const isNamed = text.includes(names) || cause.text.key === 'sheetCodeExponent'
  return isNamed ? text : t('sheetReasonAt', names, text)
}
