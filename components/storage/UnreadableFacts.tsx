import { salvage } from '../../lib/progress/recovery/unreadableFile'
import { bytesOf } from '../../lib/progress/storage/bytes'
import { t } from '../../lib/text'
import { formatBytes } from './bytes'

interface UnreadableFactsProps {
  /** Its storage key, or the one it had before the quarantine. */
  readonly stored: string
  readonly value: unknown
}

/** The known facts of an unreadable value: name if there is one, size and key. */
export function UnreadableFacts({ stored, value }: UnreadableFactsProps) {
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
