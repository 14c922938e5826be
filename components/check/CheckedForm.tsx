import type { CheckedReading } from '../../lib/portal/check/checkReading'
import { panelFormValuesFrom } from '../../lib/portal/check/panelForm'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { CheckDateField } from './CheckDateField'
import { CheckSummary } from './CheckSummary'
import { DeclaredForm, DeclareOtherForm } from './DeclaredForm'
import { EstimateView } from './EstimateView'
import { OutcomeList } from './OutcomeList'
import { ReadingList } from './ReadingList'

interface CheckedFormProps {
  readonly checked: CheckedReading
  readonly state: PanelState
}

/** What the check says of the form in the tab, live. */
export function CheckedForm({ checked, state }: CheckedFormProps) {
  const { goToField, pointAtField, loadAssigning, setAsOf } = state
  const shown = state.seen.value.page?.form
  const form = shown?.found === 'application' ? shown : null
  // Of a form that labels do not tell, its fields are what there is to do first.
  const fields = (
    <ReadingList
      reading={checked.reading}
      loadAssigning={loadAssigning}
      onGoTo={goToField}
      onPointAt={pointAtField}
    />
  )
  return (
    <>
      {form?.said && <DeclaredForm form={form} loadAssigning={loadAssigning} />}
      <CheckSummary checked={checked} />
      {form?.said && fields}
      <OutcomeList outcomes={checked.outcomes} onGoTo={goToField} />
      <EstimateView estimate={checked.estimate} />
      {!form?.said && fields}
      <CheckDateField asOf={state.asOf.value} onSet={setAsOf} />
      <button type="button" onClick={state.print}>
        {t('printOutcomesButton')}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => state.type(panelFormValuesFrom(checked.reading))}
      >
        {t('typedTakeHere')}
      </button>
      {form && !form.said && <DeclareOtherForm form={form} loadAssigning={loadAssigning} />}
      <p class="help">{t('checkLimits')}</p>
    </>
  )
}
