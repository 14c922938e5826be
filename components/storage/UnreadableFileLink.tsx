import { useMemo } from 'preact/hooks'
import { FACILITY } from '../../lib/progress/facility/readRecord'
import type { Inventory } from '../../lib/progress/recovery/inventory'
import { unreadableFile } from '../../lib/progress/recovery/unreadableFile'
import { t } from '../../lib/text'
import { JsonLink } from '../kit/DownloadLink'

interface UnreadableFileLinkProps {
  readonly inventory: Inventory
  readonly today: Temporal.PlainDate
}

/** 書き出す: exports all unreadable values unchanged, for somebody who can repair them. */
export function UnreadableFileLink({ inventory, today }: UnreadableFileLinkProps) {
  const { quarantined, left, ahead } = inventory
  const held = useMemo(() => ahead.flatMap((one) => one.held ?? []), [ahead])
  const json = useMemo(
    () =>
      unreadableFile([
        ...quarantined.map(({ of, at, value }) => ({ key: of, at, value })),
        ...left.map(({ key, value }) => ({ key, at: null, value })),
        ...held.map((value) => ({ key: FACILITY + value.id, at: null, value })),
      ]),
    [quarantined, left, held],
  )
  if (quarantined.length + left.length + held.length === 0) return null
  return (
    <div class="unread-file">
      <p class="help">{t('unreadFileLead')}</p>
      <JsonLink json={json} fileName={t('unreadFileName', today.toString())}>
        {t('unreadExport')}
      </JsonLink>
    </div>
  )
}
