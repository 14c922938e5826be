import { useMemo } from 'preact/hooks'
import type { Inventory } from '../../lib/progress/recovery/inventory'
import { unreadableFile } from '../../lib/progress/recovery/unreadableFile'
import { t } from '../../lib/text'
import { DownloadLink } from '../kit/DownloadLink'

/** 書き出す: all that cannot be read, as it is, for somebody who can repair it. */
export function UnreadableFileLink({ inventory }: { inventory: Inventory }) {
  const { aside, left } = inventory
  const file = useMemo(() => {
    const text = unreadableFile([
      ...aside.map(({ of, at, value }) => ({ key: of, at, value })),
      ...left.map(({ key, value }) => ({ key, at: null, value })),
    ])
    return new Blob([text], { type: 'application/json' })
  }, [aside, left])
  if (aside.length + left.length === 0) return null
  return (
    <div class="unread-file">
      <p class="help">{t('unreadFileLead')}</p>
      <DownloadLink blob={file} fileName={t('unreadFileName', today())}>
        {t('unreadExport')}
      </DownloadLink>
    </div>
  )
}

function today(): string {
  return Temporal.Now.plainDateISO('Asia/Tokyo').toString()
}
