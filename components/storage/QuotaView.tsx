import type { Quota } from '../../lib/progress/storage/lockedWrite'
import type { StoredState } from '../../lib/state/workspace/storageState'
import { t } from '../../lib/text'
import { formatBytes } from './bytes'

/** How much of the browser's room is used, and what to do before or when it is full. */
export function QuotaView({ stored }: { stored: StoredState }) {
  const { room, inventory } = stored
  return (
    <>
      <h3>{t('roomTitle')}</h3>
      {room === null ? (
        <p>{t('roomUnlimited', formatBytes(sumOf(inventory.shares)))}</p>
      ) : (
        <RoomUsed room={room} />
      )}
    </>
  )
}

function RoomUsed({ room }: { room: Quota }) {
  const { used, quota, nearlyFull, full } = room
  // A room with something left is never said to be all used.
  const percent = String(Math.floor((used / quota) * 100))
  return (
    <>
      <progress max={quota} value={used} aria-label={t('roomTitle')} />
      <p>{t('roomUsed', formatBytes(quota), formatBytes(used), percent)}</p>
      {(nearlyFull || full) && (
        <div class="notice trouble">
          <strong>{t(full ? 'roomFull' : 'roomNearlyFull')}</strong>
          <ul>
            <li>
              {t('roomFree')} <a href="#guides">{t('manageGuides')}</a>
            </li>
            <li>{t('roomNotFreed')}</li>
            <li>{t('roomElsewhere')}</li>
          </ul>
        </div>
      )}
    </>
  )
}

function sumOf(shares: StoredState['inventory']['shares']): number {
  return shares.reduce((sum, { bytes }) => sum + bytes, 0)
}
