import { kindName } from '../../lib/check/kindName'
import { guideName, numberOf, stepOf } from '../../lib/guide'
import { progressOf } from '../../lib/progress/facility/progressOf'
import type { Prepared } from '../../lib/state/workspace/print'
import { formatCount, renderMessage, t } from '../../lib/text'
import { dueInWords } from '../../lib/wording/dueInWords'
import { facilityName } from '../../lib/wording/facilityLabel'
import { GuideText } from '../kit/GuideText'
import { Paper } from './Paper'

interface FacilityListSheetProps {
  readonly facilities: readonly Prepared[]
  readonly today: Temporal.PlainDate
}

/** 施設の一覧: every active facility with its progress and next task. */
export function FacilityListSheet({ facilities, today }: FacilityListSheetProps) {
  return (
    <Paper title={t('printListTitle')} today={today} wide>
      <p>{t('printListCount', formatCount(facilities.length))}</p>
      <table class="facilities">
        <thead>
          <tr>
            <th scope="col">{t('fieldFacilityName')}</th>
            <th scope="col">{t('fieldFacilityCode')}</th>
            <th scope="col">{t('fieldFacilityKind')}</th>
            <th scope="col">{t('guide')}</th>
            <th scope="col">{t('progressLabel')}</th>
            <th scope="col">{t('printListNext')}</th>
            <th scope="col">{t('printListDeadline')}</th>
          </tr>
        </thead>
        <tbody>
          {facilities.map((one) => (
            <Row key={one.facility.id} of={one} today={today} />
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

function Row({ of: { facility, guide }, today }: { of: Prepared; today: Temporal.PlainDate }) {
  const { name, code, kind } = facility
  const { tasks, done, next, deadline } = progressOf(guide, facility, today)
  const step = next && stepOf(guide, next.id)
  const number = step && numberOf(step)
  return (
    <tr>
      <td class="name">{facilityName(name)}</td>
      <td class="figure">{code}</td>
      <td>{kind && renderMessage(kindName(kind))}</td>
      <td>
        <GuideText text={guideName(guide)} />
      </td>
      <td class="figure">{t('printListProgress', String(tasks), String(done))}</td>
      <td>
        {next ? (
          <>
            {number && `${number} `}
            <GuideText text={next.title} />
          </>
        ) : (
          t('printListAllDone')
        )}
      </td>
      <td class="when">{dueInWords(deadline)}</td>
    </tr>
  )
}
