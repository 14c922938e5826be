import type { MessageKey } from '../../lib/message'
import type { Kind, Share } from '../../lib/progress/recovery/inventory'
import { formatCount, t } from '../../lib/text'
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

/** The kinds of stored values with their number and size. */
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
              <td>{t('shareValues', formatCount(count))}</td>
              <td>{formatBytes(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
