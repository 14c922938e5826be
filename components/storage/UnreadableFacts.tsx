import { knownOf } from '../../lib/progress/recovery/unreadableFile'
import { bytesOf } from '../../lib/progress/storage/bytes'
import { t } from '../../lib/text'
import { sayBytes } from './bytes'

interface UnreadFactsProps {
  /** The key under which it stands or stood. */
  readonly stored: string
  readonly value: unknown
}

/** What is known of a value that cannot be read: its name where it tells one, its size, its key. */
export function UnreadFacts({ stored, value }: UnreadFactsProps) {
  const { name, version } = knownOf(value)
  return (
    <>
      <h4>{name === '' ? t('unreadNameless') : t('unreadNamed', name)}</h4>
      <p class="help">
        {version === null ? t('unreadWithoutVersion') : t('unreadVersion', String(version))}{' '}
        {t('unreadSize', sayBytes(bytesOf(stored, value)))} {t('unreadKey', stored)}
      </p>
    </>
  )
}
