import type { ComponentChildren } from 'preact'
import { kindName } from '../../lib/check/kindName'
import { dayInTokyo } from '../../lib/notation/tokyoDay'
import type { Prepared } from '../../lib/state/workspace/printState'
import { formatDate, renderMessage, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { GuideProvider } from '../kit/GuideContext'

interface PaperProps {
  readonly title: string
  /** Whose it is; left out for a sheet of many. */
  readonly of?: Prepared
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A sheet as it is printed: black on white, with its title, the facility and the day. */
export function Paper({ title, of, wide = false, children }: PaperProps) {
  const today = formatDate(dayInTokyo(Temporal.Now.instant()))
  return (
    <article class={wide ? 'paper wide' : 'paper'} aria-label={title}>
      {/* Firefox loses a page's name where a table goes on to the next page: for the whole of it. */}
      {wide && <style>{'@page { size: A4 landscape }'}</style>}
      <header>
        <p class="printed-on">{t('printOn', today)}</p>
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
      <p class="whose">{name || t('facilityUnnamed')}</p>
      <p>
        {code ? t('printCode', code) : t('printNoCode')}
        {'　'}
        {kind ? t('printKind', renderMessage(kindName(kind))) : t('printNoKind')}
      </p>
      <p>
        {t('printGuide', translated(guide.shortTitle ?? guide.title), translated(guide.edition))}
      </p>
      {standsIn && <p>{t('printStandsIn')}</p>}
    </>
  )
}
