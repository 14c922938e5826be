import type { SameCode } from '../../lib/progress/share/sameCode'
import type { SharePageState } from '../../lib/state/workspace/share'
import { formatCount, t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { useFocusRecovery } from '../hooks/useFocusRecovery'

interface SameCodeListProps {
  readonly state: SharePageState
  readonly questions: readonly SameCode[]
}

/** Asks whether a facility here and one in the folder with the same code are one: never joined silently. */
export function SameCodeList({ state, questions }: SameCodeListProps) {
  const title = useFocusRecovery<HTMLHeadingElement>(questions.length)
  if (questions.length === 0) return null
  return (
    <section class="notice" aria-labelledby="same-codes">
      <h3 id="same-codes" ref={title} tabIndex={-1}>
        {t('shareSameTitle', formatCount(questions.length))}
      </h3>
      <p>{t('shareSameMore')}</p>
      <ul class="log">
        {questions.map((question) => {
          const { here, inFolder } = question
          const what = t(
            'shareSameOne',
            facilityName(here.name),
            facilityName(inFolder.name),
            here.code,
          )
          return (
            <li key={`${here.id} ${inFolder.id}`} data-same-code={here.code}>
              <p>{what}</p>
              <div class="row">
                <button type="button" onClick={() => state.answerSameCode(question, true)}>
                  {t('shareSameJoin')}
                </button>
                <button type="button" onClick={() => state.answerSameCode(question, false)}>
                  {t('shareSameKeep')}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
