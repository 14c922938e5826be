import { PORTAL_TOP } from '../../lib/portal/address/links'
import { t } from '../../lib/text'
import { NewTabLink } from './NewTabLink'

/** The link to the portal. */
export function PortalLink() {
  return <NewTabLink href={PORTAL_TOP}>{t('openPortal')}</NewTabLink>
}
