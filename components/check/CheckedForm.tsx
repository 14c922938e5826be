import type { CheckedReading } from '../../lib/portal/check/checkReading'
import { panelFormValuesFrom } from '../../lib/portal/check/panelForm'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { isHardlyUnderstood } from '../../lib/wording/unfound'
import { UnfoundFields } from './assign/UnfoundFields'
import { useAsked } from './assign/useAsked'
import { CheckDateField } from './CheckDateField'
import { CheckSummary } from './CheckSummary'
import { DeclaredForm, DeclareOtherForm } from './DeclaredForm'
import { EstimateView } from './EstimateView'
import { FormMirror } from './FormMirror'
import { ReadingList } from './ReadingList'

interface CheckedFormProps {
  readonly checked: CheckedReading
  readonly state: PanelState
}

/** The outcomes for the form in the tab, updated live. */
export function CheckedForm({ checked, state }: CheckedFormProps) {
  const { goToField, pointAtField, loadAssigning, setAsOf } = state
  const { reading, outcomes } = checked
  const asked = useAsked(
    reading,
    outcomes.some(({ unfound }) => unfound !== undefined),
  )
  const shown = state.seen.value.page?.form
  const form = shown?.found === 'application' ? shown : null
  const isHard = isHardlyUnderstood(reading, outcomes)
  const tools = (
    <>
      <EstimateView estimate={checked.estimate} />
      <ReadingList
        reading={reading}
        asked={asked}
        loadAssigning={loadAssigning}
        onGoTo={goToField}
        onPointAt={pointAtField}
      />
      <button type="button" onClick={state.print}>
        {t('printOutcomesButton')}
      </button>
      <p class="help">{t('checkLimits')}</p>
    </>
  )
  return (
    <>
      {form?.declared && <DeclaredForm form={form} loadAssigning={loadAssigning} />}
      <CheckSummary checked={checked} />
      <UnfoundFields
        outcomes={outcomes}
        reading={reading}
        asked={asked}
        loadAssigning={loadAssigning}
        onPointAt={pointAtField}
      />
      <FormMirror checked={checked} onGoTo={goToField} onPointAt={pointAtField} />
      {!isHard && tools}
      <details open={state.asOf.value !== null}>
        <summary>{t('checkMore')}</summary>
        {isHard && tools}
        <CheckDateField asOf={state.asOf.value} onSet={setAsOf} />
        <button type="button" class="link" onClick={() => state.type(panelFormValuesFrom(reading))}>
          {t('typedTakeHere')}
        </button>
      </details>
      {form && !form.declared && <DeclareOtherForm form={form} loadAssigning={loadAssigning} />}
    </>
  )
}
