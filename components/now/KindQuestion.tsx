import type { Guide } from '../../lib/guide/schema'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { kindChoices } from '../../lib/wording/kindChoices'

interface KindQuestionProps {
  readonly state: Pick<PanelState, 'answer'>
  readonly guide: Guide
}

/** The one question of the first run. All else is asked where it is needed. */
export function KindQuestion({ state, guide }: KindQuestionProps) {
  return (
    <section class="notice question" aria-labelledby="kind-question">
      <h2 id="kind-question">{t('firstQuestion')}</h2>
      <p class="help">{t('questionsLead')}</p>
      <div class="choices">
        {kindChoices(guide).map(({ value: kind, label }) => (
          <button key={kind} type="button" onClick={() => state.answer({ kind })}>
            {label}
          </button>
        ))}
      </div>
      <button type="button" class="link" onClick={() => state.answer({})}>
        {t('questionsLater')}
      </button>
    </section>
  )
}
