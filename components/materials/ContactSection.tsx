import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { callerLine } from '../../lib/wording/callerLine'
import { CopyButton } from '../kit/CopyButton'
import { GuideText } from '../kit/GuideText'
import { PortalLink } from '../kit/PortalLink'
import { SourceLine } from '../kit/SourceLine'
import { ContactDetails } from './ContactDetails'
import { OpeningStatus } from './OpeningStatus'
import { useOpening } from './useOpening'

interface ContactSectionProps {
  readonly contact: Guide['contact']
  readonly facility: Facility
}

/** お問い合わせ in 資料. */
export function ContactSection({ contact, facility }: ContactSectionProps) {
  const { opening, now } = useOpening(contact)
  const line = callerLine(facility)
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('partContact')}</h2>
      <p>
        <GuideText text={contact.name} />
        <br />
        <a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
      </p>
      <p>
        <OpeningStatus opening={opening} now={now} />
      </p>
      <ContactDetails contact={contact} facility={facility} opening={opening} />
      {line !== '' && (
        <div class="contact">
          <CopyButton text={line} label={t('copyFacility')} />
        </div>
      )}
      {contact.form && (
        <div class="contact form">
          <p>
            <GuideText text={contact.form} />
          </p>
          <PortalLink />
        </div>
      )}
      <SourceLine source={contact.source} />
    </section>
  )
}
