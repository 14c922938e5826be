import type { MessageKey } from '../lib/message'
import type { Seen } from '../lib/portal/follow'
import type { OtherForm, OtherKind } from '../lib/portal/reading'
import { t } from '../lib/text'
import { PortalLink } from './PortalLink'

/** Forms that are told by name, with what to do there. */
const OTHERS: Readonly<Record<Exclude<OtherKind, 'unknown'>, MessageKey>> = {
  inquiry: 'otherInquiry',
  registration: 'otherRegistration',
  login: 'otherLogin',
  search: 'otherSearch',
  subsidy: 'otherSubsidy',
}

interface NoFormProps {
  readonly seen: Seen
  /** Opens the panel's own form. */
  readonly onType: () => void
}

/** Why there is nothing to check, and what to do. */
export function NoForm({ seen, onType }: NoFormProps) {
  const other = otherFormIn(seen)
  if (other !== null && other.kind !== 'unknown') {
    return (
      <section>
        <h2>{t('otherFormTitle')}</h2>
        <p>{t(OTHERS[other.kind], other.subsidy ?? '')}</p>
      </section>
    )
  }
  return (
    <section>
      <h2>{t('noFormTitle')}</h2>
      <p>{t(reasonFor(seen), String(other?.fields ?? 0))}</p>
      {seen.address.place === 'elsewhere' && <PortalLink />}
      <p>{t('typedOffer')}</p>
      <button type="button" onClick={onType}>
        {t('typedStart')}
      </button>
    </section>
  )
}

function reasonFor({ address, page, deaf }: Seen): MessageKey {
  if (address.place === 'elsewhere') return 'noFormElsewhere'
  if (address.place === 'sister') return 'pageSister'
  if (deaf) return 'pageDeaf'
  if (page === null || page.form.found === 'reading') return 'pageBeingRead'
  if (page.form.found === 'unreadable') return 'formUnreadable'
  return page.form.found === 'other' && page.form.fields > 0 ? 'noFormKnown' : 'noForm'
}

function otherFormIn({ address, page, deaf }: Seen): OtherForm | null {
  const shown = address.place === 'page' && !deaf ? page?.form : undefined
  return shown?.found === 'other' ? shown : null
}
