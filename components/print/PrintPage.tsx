import './print.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { MessageKey } from '../../lib/message'
import { matcher, orderOf } from '../../lib/progress/table/facilityTable'
import { listPlaceIn, pickedIn } from '../../lib/state/workspace/listAddress'
import type { PrintState } from '../../lib/state/workspace/print'
import { t } from '../../lib/text'
import { facilityLabel } from '../../lib/wording/facilityLabel'
import { useFragment } from '../hooks/useFragment'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { BriefingSheet, briefingProducts, briefingStep } from './BriefingSheet'
import { FacilityListSheet } from './FacilityListSheet'
import { OutcomeSheet } from './OutcomeSheet'
import { ProductChoice } from './ProductChoice'
import { ProgressSheet } from './ProgressSheet'

/** The sheets, by the rest of their address: `#print/<name>`. */
const SHEETS = ['progress', 'briefing', 'outcomes', 'list'] as const
type SheetName = (typeof SHEETS)[number]

const TITLES: Readonly<Record<SheetName, MessageKey>> = {
  progress: 'printProgress',
  briefing: 'printBriefing',
  outcomes: 'printOutcomes',
  list: 'printList',
}

/** 印刷: the choice of a sheet, its preview, and the print button. */
export function PrintPage({ state }: { state: PrintState }) {
  const [, fragment, list = ''] = useFragment().split('/')
  const sheet = SHEETS.find((name) => name === fragment) ?? 'progress'
  const ofOne = sheet === 'progress' || sheet === 'briefing'
  const [product, setProduct] = useState<string | null>(null)
  const { paper, instead } = shownOf(state, sheet, list, product)
  return (
    <>
      <section class="print-tools" aria-labelledby="print">
        <h2 id="print">{t('placePrint')}</h2>
        <TroubleList state={state} />
        <p>{t('printLead')}</p>
        <nav class="sheets" aria-label={t('printWhich')}>
          {SHEETS.map((name) => (
            <a
              key={name}
              href={`#print/${name}`}
              aria-current={name === sheet ? 'page' : undefined}
            >
              {t(TITLES[name])}
            </a>
          ))}
        </nav>
        {ofOne && <FacilityChoice state={state} />}
        {sheet === 'briefing' && (
          <ProductChoice guide={state.chosen.value?.guide} value={product} onChoose={setProduct} />
        )}
        {sheet === 'outcomes' && state.check.value && (
          <>
            <p class="help">{t('printOutcomesKept')}</p>
            <button type="button" class="link" onClick={state.remove}>
              {t('printOutcomesForget')}
            </button>
          </>
        )}
        {paper && (
          <button type="button" class="primary" onClick={() => print()}>
            {t('printNow')}
          </button>
        )}
      </section>
      {paper ?? instead}
    </>
  )
}

function FacilityChoice({ state }: { state: PrintState }) {
  const all = state.all.value ?? []
  if (all.length < 2) return null
  return (
    <label class="text">
      <span>{t('printFacility')}</span>
      <select
        value={state.chosen.value?.facility.id ?? ''}
        onChange={({ currentTarget }) => state.choose(currentTarget.value)}
      >
        {all.map(({ facility }) => (
          <option key={facility.id} value={facility.id}>
            {facilityLabel(facility)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The sheet, or a notice if there is nothing to print. */
interface Shown {
  readonly paper?: ComponentChildren
  readonly instead?: ComponentChildren
}

/** @param list the search, filters and order of the list, as its address says them. */
function shownOf(state: PrintState, sheet: SheetName, list: string, wanted: string | null): Shown {
  const all = state.all.value
  const today = state.today.value
  const notRead = { instead: <LoadFailed state={state} /> }
  const nothing = (why: MessageKey) => ({ instead: <p class="notice">{t(why)}</p> })
  if (all === null) return notRead
  if (sheet === 'list') {
    const { filter, sort } = listPlaceIn(list)
    const picked = pickedIn(list)
    const rows = (state.rows.value ?? [])
      .filter(matcher(filter))
      .filter(({ id }) => picked?.has(id) ?? true)
      .toSorted(orderOf(sort))
    if (rows.length === 0) return nothing('printNoFacility')
    return {
      paper: (
        <FacilityListSheet rows={rows} filter={filter} isPicked={picked !== null} today={today} />
      ),
    }
  }
  if (sheet === 'outcomes') {
    const check = state.check.value
    if (check !== null) return { paper: <OutcomeSheet check={check} today={today} /> }
    return state.troubles.value.length > 0 ? notRead : nothing('printOutcomesNone')
  }
  const chosen = state.chosen.value
  if (chosen === null) return nothing('printNoFacility')
  if (sheet === 'progress') return { paper: <ProgressSheet of={chosen} today={today} /> }
  const step = briefingStep(chosen.guide)
  const products = step ? briefingProducts(chosen.guide, step) : []
  const product = products.find((each) => each === wanted) ?? null
  return step
    ? { paper: <BriefingSheet of={chosen} step={step} product={product} today={today} /> }
    : nothing('printBriefingNone')
}
