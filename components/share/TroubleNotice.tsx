import type { MessageKey } from '../../lib/message'
import type { ShareTrouble } from '../../lib/progress/share/state'
import { t } from '../../lib/text'

/** What happened, and what to do. */
const SAID: Readonly<Record<ShareTrouble, MessageKey>> = {
  unreachable: 'shareUnreachable',
  slow: 'shareSlow',
  password: 'sharePasswordNot',
  digest: 'shareDigest',
  forbidden: 'shareForbidden',
  readOnly: 'shareReadOnly',
  missing: 'shareMissing',
  redirected: 'shareRedirected',
  notWebDav: 'shareNotWebDav',
  conditionsIgnored: 'shareConditionsIgnored',
  noVersions: 'shareNoVersions',
  full: 'shareFull',
  busy: 'shareBusy',
  contended: 'shareContended',
  tooLarge: 'shareTooLarge',
  damaged: 'shareDamaged',
  failed: 'shareFailed',
  lost: 'shareLost',
  withdrawn: 'shareWithdrawn',
  localFull: 'syncLocalFull',
}

interface TroubleNoticeProps {
  readonly trouble: ShareTrouble
  /** What was seen, for a technician; '' for nothing. */
  readonly seen: string
  /** Whether to say that changes wait here. */
  readonly isSafe: boolean
}

/** Why the folder cannot be used now, and what to do about it. */
export function TroubleNotice({ trouble, seen, isSafe }: TroubleNoticeProps) {
  return (
    <div class="notice trouble">
      <p>{t(SAID[trouble])}</p>
      {isSafe && <p>{t('shareSafe')}</p>}
      {seen !== '' && <p class="help">{t('shareSeen', seen)}</p>}
    </div>
  )
}
