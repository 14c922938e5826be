import type { Origin } from '../../lib/guide/edition'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Due } from '../../lib/progress/facility/progressOf'
import { t } from '../../lib/text'
import { callerLine } from '../../lib/wording/callerLine'
import { LATER_ICONS } from '../icons/laterIcons'
import { CopyButton } from '../kit/CopyButton'
import { GuideText } from '../kit/GuideText'
import { Icon } from '../kit/Icon'
import { ContactDetails } from '../materials/ContactDetails'
import { OpeningStatus } from '../materials/OpeningStatus'
import { useOpening } from '../materials/useOpening'
import { DeadlineLine } from './DeadlineLine'
import { DueLine } from './DueLine'

interface FooterContactProps {
  readonly guide: Guide
  readonly facility: Facility
  readonly due: Due
  readonly origin: Origin
}

/** Deadline and call centre in one row; unfolded, their details above it. */
export function FooterContact({ guide, facility, due, origin }: FooterContactProps) {
  const { contact } = guide
  const { opening, now } = useOpening(contact)
  const line = callerLine(facility)
  return (
    <>
      <DueLine due={due} />
      <p class="call">
        <a href={`tel:${contact.telephone}`}>
          <Icon path={LATER_ICONS.call} />
          {contact.telephone}
        </a>
        <OpeningStatus opening={opening} now={now} />
      </p>
      {line !== '' && <CopyButton text={line} label={t('copyFacilityShort')} icon />}
      <details class="contact-more">
        <summary title={t('footerMore')}>
          <Icon path={LATER_ICONS.fold} />
          <span class="hidden">{t('footerMore')}</span>
        </summary>
        <div>
          <DeadlineLine guide={guide} due={due} origin={origin} />
          <p>
            <strong>
              <GuideText text={contact.name} />
            </strong>
          </p>
          <ContactDetails contact={contact} facility={facility} opening={opening} />
        </div>
      </details>
    </>
  )
}
