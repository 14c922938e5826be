import { articleByNumber } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import { parseAddress } from '../../lib/portal/address/address'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { PageNoticeBox } from './PageNoticeBox'

interface ResumeNoticeProps {
  readonly guide: Guide
  readonly state: PanelState
  /** The address that the tab was opening before the login. */
  readonly href: string
}

/** After a login: a link to the page that the login interrupted. */
export function ResumeNotice({ guide, state, href }: ResumeNoticeProps) {
  const address = parseAddress(href)
  const number = address.place === 'article' ? address.number : null
  const title = number && articleByNumber(guide, number)?.title
  return (
    <PageNoticeBox>
      <p>{t('resumeLead')}</p>
      {number && <p class="help">{[number, title].filter(Boolean).join(' ')}</p>}
      <button type="button" class="primary" onClick={state.resume}>
        {t('resume')}
      </button>
    </PageNoticeBox>
  )
}
