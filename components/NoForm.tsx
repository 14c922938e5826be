import type { MessageKey } from '../lib/message'
import type { Seen } from '../lib/portal/follow'
import { t } from '../lib/text'
import { PortalLink } from './PortalLink'

interface NoFormProps {
  readonly seen: Seen
  /** Opens the panel's own form. */
  readonly onType: () => void
}

/** Why there is nothing to check, and what to do. */
export function NoForm({ seen, onType }: NoFormProps) {
  return (
    <section>
      <h2>{t('noFormTitle')}</h2>
      <p>{t(reasonFor(seen), String(fieldsOf(seen)))}</p>
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
  return fieldsOf({ page }) > 0 ? 'noFormKnown' : 'noForm'
}

function fieldsOf({ page }: Pick<Seen, 'page'>): number {
  return page?.form.found === 'other' ? page.form.fields : 0
}
