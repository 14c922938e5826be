import type { MessageKey } from '../../lib/message'
import type { Kind, Share } from '../../lib/progress/recovery/inventory'
import { t } from '../../lib/text'
import { formatBytes } from './bytes'

const TITLES: Readonly<Record<Kind, MessageKey>> = {
  facilities: 'shareFacilities',
  unread: 'shareUnread',
  log: 'placeLog',
  guides: 'shareGuides',
  forms: 'assignments',
  articles: 'shareArticles',
  reminders: 'reminderLabel',
  settings: 'shareSettings',
}

/** What is stored, how many of each, and how large. */
export function ShareTable({ shares }: { shares: readonly Share[] }) {
  return (
    <>
      <h3 id="shares">{t('sharesTitle')}</h3>
      <table class="shares" aria-labelledby="shares">
        <thead>
          <tr>
            <th scope="col">{t('shareKind')}</th>
            <th scope="col">{t('shareCount')}</th>
            <th scope="col">{t('shareSize')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ kind, count, bytes }) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{t(TITLES[kind])}</th>
              <td>{t('shareValues', count.toLocaleString('ja-JP'))}</td>
              <td>{formatBytes(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
