import { say, t } from '../lib/text'
import type { PanelState } from './panelState'

/** What went wrong, what it means, and what to do. */
export function Troubles({ state }: { state: PanelState }) {
  return (
    <div role="status">
      {state.troubles.value.map((trouble) => (
        <div class="notice trouble" key={trouble.key}>
          <strong>{t('troubleTitle')}</strong>
          <p>{say(trouble)}</p>
        </div>
      ))}
    </div>
  )
}
