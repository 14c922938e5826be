import { say, t } from '../lib/text'
import type { PanelState } from './panelState'

/** What went wrong, what it means, and what to do. */
export function Troubles({ state }: { state: Pick<PanelState, 'troubles'> }) {
  return (
    <div role="status">
      {state.troubles.value.map((trouble) => (
        <div class="notice trouble" key={say(trouble)}>
          <strong>{t('troubleTitle')}</strong>
          <p>{say(trouble)}</p>
        </div>
      ))}
    </div>
  )
}
