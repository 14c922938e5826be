import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from '../browser'
import { markNewsSeen, readNews } from '../progress/reminders/newVersion'
import { language } from '../text'

/** What is new after an update, in one line. */
export interface NewsState {
  /** `null` while there is nothing new, and once it was dismissed. */
  readonly line: ReadonlySignal<string | null>
  /** Counts the line as seen: no other panel shows it again. This one does until it is dismissed. */
  readonly markSeen: () => void
  readonly dismiss: () => void
}

/**
 * Reads what is new. A storage that cannot be read or written is reported by what the user wants to
 * save: the line comes again.
 */
export function openNews(): NewsState {
  const line = signal<string | null>(null)
  const installed = browser.runtime.getManifest().version
  const show = (read: string | null) => {
    line.value = read
  }
  void readNews(installed, loadLines).then(show, () => {})
  return {
    line,
    markSeen: () => void markNewsSeen(installed).catch(() => {}),
    dismiss: () => show(null),
  }
}

const loadLines = async () =>
  language() === 'ja'
    ? (await import('../sentences/news/ja.json')).default
    : (await import('../sentences/news/en.json')).default
