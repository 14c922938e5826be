import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'

/** The browser withholds access to the portal's pages: what that means, and how to allow it. */
export function AccessNotice({ state }: { state: PanelState }) {
  return (
    <section class="notice trouble" aria-labelledby="access">
      <strong id="access">{t('accessTitle')}</strong>
      <p>{t('accessWithheld')}</p>
      <button type="button" class="primary" onClick={state.requestAccess}>
        {t('accessAllow')}
      </button>
      <p class="help">{t(import.meta.env.FIREFOX ? 'accessWayFirefox' : 'accessWay')}</p>
    </section>
  )
}
