import type { Guide } from '../../lib/guide/schema'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { Lazy } from '../kit/Lazy'
import { PortalLink } from '../kit/PortalLink'
import { UnloadedForm } from '../kit/UnloadedForm'
import { loadArticle, loadResume } from '../steps/loadSteps'
import { PageNoticeBox } from './PageNoticeBox'

interface PageNoticeProps {
  readonly guide: Guide
  readonly state: PanelState
  /** The view has a link to the portal already. */
  readonly hasPortalLink: boolean
}

/** 今見ているページ: shows only what the page in the tab has reported, never a former page. */
export function PageNotice({ guide, state, hasPortalLink }: PageNoticeProps) {
  const { address, page, unreachable, resume } = state.seen.value
  if (address.place === 'elsewhere') return hasPortalLink ? null : <PortalLink />
  if (address.place === 'sister') return <PageNoticeBox>{t('pageSister')}</PageNoticeBox>
  if (unreachable) return <PageNoticeBox>{t('pageDeaf')}</PageNoticeBox>
  if (address.place === 'article') {
    return <Lazy key="article" load={loadArticle} props={{ guide, state }} />
  }
  if (page?.form.found === 'unloaded') {
    return (
      <PageNoticeBox>
        <UnloadedForm />
      </PageNoticeBox>
    )
  }
  return resume && <Lazy load={loadResume} props={{ guide, state, href: resume }} />
}
