import type { ApplicationForm } from '../../lib/portal/channel/pageState'
import type { CheckedReading } from '../../lib/portal/check/checkReading'
import { panelFormValuesFrom } from '../../lib/portal/check/panelForm'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { formSummaryOf } from '../../lib/wording/formSummary'
import { UnfoundFields } from './assign/UnfoundFields'
import { useAsked } from './assign/useAsked'
import { BeforeSending } from './BeforeSending'
import { CheckDateField } from './CheckDateField'
import { CheckSummary } from './CheckSummary'
import { DeclaredForm, DeclareOtherForm } from './DeclaredForm'
import { FormSummaryList } from './FormSummaryList'
import { RestOutcomes } from './GeneralRow'
import { ReadingList, unreadIn } from './ReadingList'

interface CheckedFormProps {
  readonly checked: CheckedReading
  readonly state: PanelState
}

/** The outcomes for the form in the tab, updated live. */
export function CheckedForm({ checked, state }: CheckedFormProps) {
  const { goToField, pointAtField, loadAssigning } = state
  const { reading, outcomes } = checked
  const asked = useAsked(
    reading,
    outcomes.some(({ unfound }) => unfound !== undefined),
  )
  const shown = state.seen.value.page?.form
  const form = shown?.found === 'application' ? shown : null
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
      <FormSummaryList
        checked={checked}
        pressed={state.pressed}
        onGoTo={goToField}
        onPointAt={pointAtField}
      />
      <BeforeSending outcomes={outcomes} state={state} />
      <MoreOfForm checked={checked} state={state} form={form} asked={asked} />
    </>
  )
}

interface MoreOfFormProps extends CheckedFormProps {
  /** As the page shows it; `null` for the panel's own form. */
  readonly form: ApplicationForm | null
  readonly asked: ReturnType<typeof useAsked>
}

/** What is needed less often: what was read, the day to check for, printing, and what the check cannot do. */
function MoreOfForm({ checked, state, form, asked }: MoreOfFormProps) {
  const { goToField, pointAtField, loadAssigning, setAsOf } = state
  const { reading } = checked
  const unread = unreadIn(reading).length
  return (
    <details class="check-more" open={state.asOf.value !== null}>
      <summary>
        {t('checkMore')}{' '}
        {unread > 0 && <span class="help">{t('readingUnknown', String(unread))}</span>}
      </summary>
      <RestOutcomes outcomes={formSummaryOf(checked).rest} onGoTo={goToField} />
      <ReadingList
        reading={reading}
        asked={asked}
        loadAssigning={loadAssigning}
        onGoTo={goToField}
        onPointAt={pointAtField}
      />
      <CheckDateField
        asOf={state.asOf.value}
        today={state.today.value.toString()}
        onSet={setAsOf}
      />
      <div class="actions">
        <button type="button" onClick={state.print}>
          {t('printOutcomesButton')}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => state.setPanelFormValues(panelFormValuesFrom(reading))}
        >
          {t('typedCopyHere')}
        </button>
      </div>
      {form && !form.declared && <DeclareOtherForm form={form} loadAssigning={loadAssigning} />}
      <p class="help">{t('checkLimits')}</p>
    </details>
  )
}
