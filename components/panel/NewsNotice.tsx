import { signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { browser } from '../../lib/browser'
import { markNewsSeen, readNews } from '../../lib/progress/reminders/newVersion'
import { language, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { LATER_ICONS } from '../icons/laterIcons'
import { Icon } from '../kit/Icon'

/** The line that this panel shows: it stays while another facility or view is chosen. */
const news = signal<string | null>(null)

const loadSentences = async () =>
  language() === 'ja'
    ? (await import('../../lib/sentences/news/ja.json')).default
    : (await import('../../lib/sentences/news/en.json')).default

interface NewsNoticeProps {
  /** Nothing is shown while a form is open. */
  readonly hidden: boolean
  /** Takes the focus when the line is dismissed. */
  readonly currentViewButton: RefObject<HTMLButtonElement | null>
}

/**
 * What is new, in one line after an update. It counts as seen once the user does something in a panel
 * that shows it; then no other panel shows it again.
 */
export function NewsNotice({ hidden, currentViewButton }: NewsNoticeProps) {
  const shown = hidden ? null : news.value
  useEffect(() => {
    void readInstalledNews()
  }, [])
  useLayoutEffect(() => {
    if (shown === null) return
    const ended = new AbortController()
    const options = { once: true, capture: true, signal: ended.signal }
    for (const type of ['pointerdown', 'keydown']) {
      document.addEventListener(type, writeSeen, options)
    }
    return () => ended.abort()
  }, [shown])
  useFocusRecovery(shown !== null, currentViewButton)
  if (shown === null) return null
  return (
    <div class="notice row" style={{ paddingBlock: 0 }}>
      <p style={{ flex: 1 }}>{shown}</p>
      <button
        type="button"
        class="bare"
        aria-label={t('undoDismiss')}
        title={t('undoDismiss')}
        onClick={() => {
          news.value = null
        }}
      >
        <Icon path={LATER_ICONS.close} />
      </button>
    </div>
  )
}

const installed = () => browser.runtime.getManifest().version

// A full disk is reported by what the user wants to save: this line comes again.
async function readInstalledNews(): Promise<void> {
  try {
    news.value = await readNews(installed(), loadSentences)
  } catch {
    news.value = null
  }
}

async function writeSeen(): Promise<void> {
  try {
    await markNewsSeen(installed())
  } catch {}
}
