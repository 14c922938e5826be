import { kindName } from '../../lib/check/kindName'
import { FACILITY_KINDS } from '../../lib/notation/facilityKind'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { renderMessage, t } from '../../lib/text'

/** The one question of the first run. All else is asked where it is needed. */
export function KindQuestion({ state }: { state: Pick<PanelState, 'answer'> }) {
  return (
    <section class="notice question" aria-labelledby="kind-question">
      <h2 id="kind-question">{t('firstQuestion')}</h2>
      <p class="help">{t('questionsLead')}</p>
      <div class="choices">
        {FACILITY_KINDS.map((kind) => (
          <button key={kind} type="button" onClick={() => state.answer({ kind })}>
            {renderMessage(kindName(kind))}
          </button>
        ))}
      </div>
      <button type="button" class="link" onClick={() => state.answer({})}>
        {t('questionsLater')}
      </button>
    </section>
  )
}
