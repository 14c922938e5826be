import { kindName } from '../../lib/check/kindName'
import { inapplicability, numberOf, stepOf, tasksOf } from '../../lib/guide'
import { isDone } from '../../lib/progress/facility/facility'
import type { Prepared } from '../../lib/state/workspace/printState'
import { formatDate, language, renderMessage, t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'
import { Paper } from './Paper'

/** 施設の一覧: every facility that is worked on, with how far it is and what comes next. */
export function FacilityListSheet({ facilities }: { facilities: readonly Prepared[] }) {
  return (
    <Paper title={t('printListTitle')} wide>
      <p>{t('printListCount', facilities.length.toLocaleString(language()))}</p>
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
            <Row key={one.facility.id} of={one} />
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

function Row({ of: { facility, guide } }: { of: Prepared }) {
  const { name, code, kind } = facility
  const tasks = tasksOf(guide).filter((task) => !inapplicability(task, facility))
  const open = tasks.filter(({ id }) => !isDone(facility, id))
  const [next] = open
  const step = next && stepOf(guide, next.id)
  const number = step && numberOf(step)
  const { deadline } = guide.subsidy
  const done = tasks.length - open.length
  return (
    <tr>
      <td class="name">{name || t('facilityUnnamed')}</td>
      <td class="figure">{code}</td>
      <td>{kind && renderMessage(kindName(kind))}</td>
      <td>
        <GuideText text={guide.shortTitle ?? guide.title} />
      </td>
      <td class="figure">{t('printListProgress', String(tasks.length), String(done))}</td>
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
      <td class="when">
        {deadline ? formatDate(Temporal.PlainDate.from(deadline.date)) : t('printListNoDeadline')}
      </td>
    </tr>
  )
}
