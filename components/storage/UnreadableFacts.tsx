import { salvage } from '../../lib/progress/recovery/unreadableFile'
import { bytesOf } from '../../lib/progress/storage/bytes'
import { t } from '../../lib/text'
import { formatBytes } from './bytes'

interface UnreadFactsProps {
  /** The key under which it stands or stood. */
  readonly stored: string
  readonly value: unknown
}

/** What is known of a value that cannot be read: its name where it tells one, its size, its key. */
export function UnreadableFacts({ stored, value }: UnreadFactsProps) {
  const { name, version } = salvage(value)
  return (
    <>
      <h4>{name === '' ? t('unreadNameless') : t('unreadNamed', name)}</h4>
      <p class="help">
        {version === null ? t('unreadWithoutVersion') : t('unreadVersion', String(version))}{' '}
        {t('unreadSize', formatBytes(bytesOf(stored, value)))} {t('unreadKey', stored)}
      </p>
    </>
  )
}
