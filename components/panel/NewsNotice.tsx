import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'
import { LATER_ICONS } from '../icons/laterIcons'
import { Icon } from '../kit/Icon'

interface NewsNoticeProps {
  readonly state: PanelState
  /** Takes the focus when the line is dismissed. */
  readonly currentViewButton: RefObject<HTMLButtonElement | null>
}

/**
 * What is new, in one line after an update, but not while a form is open. It counts as seen once the
 * user does something in a panel that shows it.
 */
export function NewsNotice({ state, currentViewButton }: NewsNoticeProps) {
  const news = useLoaded(state.loadNews)
  const shown = state.form.value === null ? (news?.line.value ?? null) : null
  useLayoutEffect(() => {
    if (news === null || shown === null) return
    const ended = new AbortController()
    const options = { once: true, capture: true, signal: ended.signal }
    for (const type of ['pointerdown', 'keydown']) {
      document.addEventListener(type, news.markSeen, options)
    }
    return () => ended.abort()
  }, [news, shown])
  useFocusRecovery(shown !== null, currentViewButton)
  if (news === null || shown === null) return null
  return (
    <div class="notice row news">
      <p>{shown}</p>
      <button
        type="button"
        class="bare"
        aria-label={t('undoDismiss')}
        title={t('undoDismiss')}
        onClick={news.dismiss}
      >
        <Icon path={LATER_ICONS.close} />
      </button>
    </div>
  )
}
