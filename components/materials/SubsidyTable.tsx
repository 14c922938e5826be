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
      {(own.length > 0 ? own : terms).map(({ kinds, rate, cap, projectCap, itemCaps, source }) => (
        <div class="card" key={kinds.join()}>
          <h3>{renderMessage(joined('together', kinds.map(kindName)))}</h3>
          <dl>
            <dt>{t('subsidyRate')}</dt>
            <dd>{`${rate.numerator}/${rate.denominator}`}</dd>
            <dt>{t('subsidyCap')}</dt>
            <dd>{formatYen(cap)}</dd>
            <dt>{t('subsidyProjectCap')}</dt>
            <dd>{formatYen(projectCap)}</dd>
            {items.map(({ id, title }) => (
              <>
                <dt key={id}>
                  <GuideText text={title} />
                </dt>
                <dd>{formatYen(itemCaps[id] ?? 0)}</dd>
              </>
            ))}
          </dl>
          <SourceLine source={source} />
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
