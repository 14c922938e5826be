import type { ComponentChildren } from 'preact'
import { kindName } from '../../lib/check/kindName'
import { guideName } from '../../lib/guide'
import type { Prepared } from '../../lib/state/workspace/print'
import { formatDate, renderMessage, t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { translated } from '../../lib/wording/translation'
import { GuideProvider } from '../kit/GuideContext'

interface PaperProps {
  readonly title: string
  /** The facility; left out for a sheet of several. */
  readonly of?: Prepared
  /** How close its lines are, where all of it is to be on one page. */
  readonly fits?: 'compact' | 'closely'
  readonly today: Temporal.PlainDate
  readonly children: ComponentChildren
}

/** A printed sheet: black on white, with title, facility and day. */
export function Paper({ title, of, fits, today, children }: PaperProps) {
  const classes = { compact: 'paper compact', closely: 'paper compact closely' }
  return (
    <article class={fits ? classes[fits] : 'paper'} aria-label={title}>
      <header>
        <p class="printed-on">{t('printOn', formatDate(today))}</p>
        <h2>{title}</h2>
        {of && <Whose of={of} />}
      </header>
      <GuideProvider value={of?.guide ?? null}>{children}</GuideProvider>
    </article>
  )
}

function Whose({ of: { facility, guide, standsIn } }: { of: Prepared }) {
  const { name, code, kind } = facility
  return (
    <>
      <p class="whose">{facilityName(name)}</p>
      <p>
        {code ? t('printCode', code) : t('printNoCode')}
        {'　'}
        {kind ? t('printKind', renderMessage(kindName(kind))) : t('printNoKind')}
      </p>
      <p>{t('printGuide', translated(guideName(guide)), translated(guide.edition))}</p>
      {standsIn && <p>{t('printStandsIn')}</p>}
    </>
  )
}
