import { capOf } from '../../lib/check/estimate'
import { kindName } from '../../lib/check/kindName'
import type { Guide } from '../../lib/guide/schema'
import { joined } from '../../lib/message'
import type { Facility } from '../../lib/progress/facility/facility'
import { formatYen, renderMessage, t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'

interface SubsidyTableProps {
  readonly guide: Guide
  /** The facility's; `null` where it is not known, and all kinds are shown. */
  readonly kind: Facility['kind']
}

function sayCap(cap: number | null): string {
  return cap === null ? t('noCap') : formatYen(cap)
}

/** 補助内容: rate and caps of the facility's kind. */
export function SubsidyTable({ guide, kind }: SubsidyTableProps) {
  const { terms, items, notes, programme } = guide.subsidy
  const own = terms.filter(({ kinds }) => kind !== null && kinds.includes(kind))
  return (
    <section>
      <h2>{t('subsidyTitle')}</h2>
      {programme && (
        <p class="help">
          <GuideText text={programme} />
        </p>
      )}
      {(own.length > 0 ? own : terms).map((row) => (
        <div class="card" key={row.kinds.join()}>
          <h3>{renderMessage(joined('together', row.kinds.map(kindName)))}</h3>
          <dl>
            <dt>{t('subsidyRate')}</dt>
            <dd>{`${row.rate.numerator}/${row.rate.denominator}`}</dd>
            <dt>{t('subsidyCap')}</dt>
            <dd>{formatYen(row.cap)}</dd>
            <dt>{t('subsidyProjectCap')}</dt>
            <dd>{sayCap(row.projectCap ?? null)}</dd>
            {items.map(({ id, title }) => (
              <>
                <dt key={id}>
                  <GuideText text={title} />
                </dt>
                <dd>{sayCap(capOf(row, id))}</dd>
              </>
            ))}
          </dl>
          <SourceLine source={row.source} />
        </div>
      ))}
      <ul>
        {notes.map(({ text, source }) => (
          <li key={text}>
            <GuideText text={text} />
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}
