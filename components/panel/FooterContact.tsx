import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { callerLine } from '../../lib/wording/callerLine'
import { CopyButton } from '../kit/CopyButton'
import { GuideText } from '../kit/GuideText'
import { ContactDetails } from '../materials/ContactDetails'
import { OpeningStatus } from '../materials/OpeningStatus'
import { useOpening } from '../materials/useOpening'

interface FooterContactProps {
  readonly contact: Guide['contact']
  readonly facility: Facility
}

/** Whom to call, and whether anybody answers now; the rest unfolds. */
export function FooterContact({ contact, facility }: FooterContactProps) {
  const { opening, now } = useOpening(contact)
  const { name, telephone } = contact
  const line = callerLine(facility)
  return (
    <>
      <div class="call">
        <a href={`tel:${telephone}`}>{telephone}</a>
        <OpeningStatus opening={opening} now={now} />
        {line !== '' && <CopyButton text={line} label={t('copyFacilityShort')} quiet />}
      </div>
      <details>
        <summary>
          <GuideText text={name} />
        </summary>
        <ContactDetails contact={contact} facility={facility} opening={opening} />
      </details>
    </>
  )
}
