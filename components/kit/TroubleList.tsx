import type { MessageKey } from '../../lib/message'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { renderMessage, t } from '../../lib/text'
import { NewTabLink } from './NewTabLink'
import { ReloadButton } from './ReloadButton'

/** Troubles that データの状態 in the workspace explains and can repair. */
const ABOUT_STORAGE: readonly MessageKey[] = [
  'troubleQuarantined',
  'troubleAhead',
  'troubleNewer',
  'troubleStuck',
  'troubleNearlyFull',
  'troubleFull',
]

/** The current troubles: what failed, what it means, and what to do. */
export function TroubleList({ state }: { state: Pick<PanelState, 'troubles'> }) {
  const troubles = state.troubles.value
  const last = troubles.findLast(({ key }) => ABOUT_STORAGE.includes(key))
  return (
    <div role="status">
      {troubles.map((trouble) => (
        <div class="notice trouble" key={renderMessage(trouble)}>
          <strong>{t('troubleTitle')}</strong>
          <p>{renderMessage(trouble)}</p>
          {trouble.key === 'troubleReading' && <ReloadButton />}
          {trouble === last && (
            <NewTabLink href="/workspace.html#data">{t('openStorage')}</NewTabLink>
          )}
        </div>
      ))}
    </div>
  )
}
