import type { MessageKey } from '../../lib/message'
import type { PanelState } from '../../lib/state/panel/panelState'
import { say, t } from '../../lib/text'
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
export function Troubles({ state }: { state: Pick<PanelState, 'troubles'> }) {
  const troubles = state.troubles.value
  const last = troubles.findLast(({ key }) => ABOUT_STORAGE.includes(key))
  return (
    <div role="status">
      {troubles.map((trouble) => (
        <div class="notice trouble" key={say(trouble)}>
          <strong>{t('troubleTitle')}</strong>
          <p>{say(trouble)}</p>
          {trouble.key === 'troubleReading' && <ReloadButton />}
          {trouble === last && (
            <NewTabLink href="/workspace.html#data">{t('openStorage')}</NewTabLink>
          )}
        </div>
      ))}
    </div>
  )
}
