import './print.css'
import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import { facilityLabel } from '../facilityLabel'
import { Troubles } from '../Troubles'
import { useFragment } from '../useFragment'
import { BriefingSheet } from './BriefingSheet'
import { FacilityListSheet } from './FacilityListSheet'
import { OutcomeSheet } from './OutcomeSheet'
import { ProgressSheet } from './ProgressSheet'
import { type PrintState, SHEETS, type SheetName } from './printState'

const TITLES: Readonly<Record<SheetName, MessageKey>> = {
  progress: 'printProgress',
  briefing: 'printBriefing',
  outcomes: 'printOutcomes',
  list: 'printList',
}

/** 印刷: what to print, how it will look, and the button. */
export function PrintPlace({ state }: { state: PrintState }) {
  const [, fragment] = useFragment().split('/')
  const sheet = SHEETS.find((name) => name === fragment) ?? 'progress'
  const ofOne = sheet === 'progress' || sheet === 'briefing'
  return (
    <>
      <section class="print-tools" aria-labelledby="print">
        <h2 id="print">{t('placePrint')}</h2>
        <Troubles state={state} />
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
        {sheet === 'outcomes' && state.check.value && (
          <>
            <p class="help">{t('printOutcomesKept')}</p>
            <button type="button" class="link" onClick={state.forget}>
              {t('printOutcomesForget')}
            </button>
          </>
        )}
        <button type="button" class="primary" onClick={() => print()}>
          {t('printNow')}
        </button>
      </section>
      <Sheet state={state} sheet={sheet} />
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

function Sheet({ state, sheet }: { state: PrintState; sheet: SheetName }) {
  const all = state.all.value
  if (all === null) return <p class="lead">{t('loading')}</p>
  if (sheet === 'list') return <FacilityListSheet all={all} />
  if (sheet === 'outcomes') {
    const check = state.check.value
    return check ? <OutcomeSheet check={check} /> : <p class="notice">{t('printOutcomesNone')}</p>
  }
  const chosen = state.chosen.value
  if (chosen === null) return <p class="notice">{t('printNoFacility')}</p>
  return sheet === 'briefing' ? <BriefingSheet of={chosen} /> : <ProgressSheet of={chosen} />
}
