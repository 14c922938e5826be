import type { Opening } from '../../lib/guide/openingHours'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { callerLine } from '../../lib/wording/callerLine'
import { openingHoursLine } from '../../lib/wording/openingHoursLine'
import { GuideText } from '../kit/GuideText'

interface ContactDetailsProps {
  readonly contact: Guide['contact']
  readonly facility: Facility
  readonly opening: Opening
}

/** Hours, and what to have ready before calling. */
export function ContactDetails({ contact, facility, opening }: ContactDetailsProps) {
  const line = callerLine(facility)
  return (
    <div class="contact">
      {opening.state === 'closed' && opening.holiday !== null && (
        <p>{t('contactHoliday', opening.holiday)}</p>
      )}
      {!opening.sure && <p>{t('contactHolidaysUnknown')}</p>}
      <p>{openingHoursLine(contact.hours)}</p>
      <p>
        <GuideText text={contact.closed} />
      </p>
      {contact.free && <p>{t('contactFree')}</p>}
      <p>
        <GuideText text={contact.prepare} />
      </p>
      {line === '' ? (
        <p class="help">{t('contactNameless')}</p>
      ) : (
        <p class="letter" lang="ja">
          {line}
        </p>
      )}
    </div>
  )
}
