import type { PutResult } from '../../lib/progress/share/handover/putGuide'
import { t } from '../../lib/text'
import { TroubleNotice } from './TroubleNotice'

/** What came of putting something into the shared folder, and what to do. */
export function PutResultLine({ result }: { result: PutResult }) {
  if (result.state === 'trouble') return <TroubleNotice {...result} isSafe={false} />
  if (result.state === 'put') return <p class="notice">{t('sharedPutDone')}</p>
  const said = result.state === 'off' ? 'shareWithdrawn' : 'sharedPutChanged'
  return <p class="notice trouble">{t(said)}</p>
}
