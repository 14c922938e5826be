import type { MessageKey } from '../../lib/message'
import type { PanelState } from '../../lib/state/panel/panelState'
import { renderMessage, t } from '../../lib/text'
import { NewTabLink } from './NewTabLink'
import { ReloadButton } from './ReloadButton'

/** What the workspace tells more of, and has something to do about. */
const ABOUT_STORAGE: readonly MessageKey[] = [
  'troubleAside',
  'troubleNewer',
  'troubleStuck',
  'troubleNearlyFull',
  'troubleFull',
]

/** What went wrong, what it means, and what to do. */
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
