import type { Outcome } from '../../lib/check'
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
import { OutcomeList } from './OutcomeList'
import { ReadingList } from './ReadingList'

/** Outcomes about the form as a whole. */
const WHICH_FORM: ReadonlySet<string> = new Set(['right-form', 'only-form'])

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
  const rest = (some: readonly Outcome[]) => (
    <>
      <OutcomeList outcomes={some} onGoTo={goToField} />
      <EstimateView estimate={checked.estimate} />
      <ReadingList
        reading={reading}
        asked={asked}
        loadAssigning={loadAssigning}
        onGoTo={goToField}
        onPointAt={pointAtField}
      />
      <CheckDateField asOf={state.asOf.value} onSet={setAsOf} />
      <button type="button" onClick={state.print}>
        {t('printOutcomesButton')}
      </button>
      <button type="button" class="link" onClick={() => state.type(panelFormValuesFrom(reading))}>
        {t('typedTakeHere')}
      </button>
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
      {isHardlyUnderstood(reading, outcomes) ? (
        <>
          {outcomes.some(isOfForm) && (
            <OutcomeList outcomes={outcomes.filter(isOfForm)} onGoTo={goToField} />
          )}
          <details class="rest">
            <summary>{t('otherOutcomes')}</summary>
            {rest(outcomes.filter((outcome) => !isOfForm(outcome)))}
          </details>
        </>
      ) : (
        rest(outcomes)
      )}
      {form && !form.declared && <DeclareOtherForm form={form} loadAssigning={loadAssigning} />}
      <p class="help">{t('checkLimits')}</p>
    </>
  )
}

/** There is something to do in fields that were understood, or it is in doubt which form this is. */
function isOfForm({ rule, answer, fieldIds, unfilled }: Outcome): boolean {
  const isOpen = answer === 'fail' || answer === 'review'
  return isOpen && !unfilled && (fieldIds.length > 0 || WHICH_FORM.has(rule))
}
