import type { Guide } from '../../../lib/guide/schema'
import {
  type PanelFormValues,
  panelFormFields,
  panelFormValuesFrom,
} from '../../../lib/portal/check/panelForm'
import type { PanelState } from '../../../lib/state/panel/panelTypes'
import { t } from '../../../lib/text'
import { fieldTitle } from '../../../lib/wording/fieldTitles'
import { formSummaryOf } from '../../../lib/wording/formSummary'
import { useFocusRecovery } from '../../hooks/useFocusRecovery'
import { UnfoundLine } from '../assign/UnfoundFields'
import { BeforeSending } from '../BeforeSending'
import { CheckDateField } from '../CheckDateField'
import { CheckSummary } from '../CheckSummary'
import { GeneralRows, RestOutcomes } from '../GeneralRow'
import { PanelForm } from './PanelForm'

interface PanelFormCheckProps {
  readonly state: PanelState
  readonly guide: Guide
  readonly typed: PanelFormValues
}

/** The check without the portal's form: every field with an input, and the outcomes of the same rules. */
export function PanelFormCheck({ state, guide, typed }: PanelFormCheckProps) {
  const checked = state.checked.value
  const form = state.form.value
  const summary = checked && formSummaryOf(checked)
  const done = summary?.lines.filter(({ status }) => status !== 'fail' && status !== 'review')
  return (
    <>
      <FormTitle />
      <p class="help">{t('typedLead')}</p>
      {checked && <CheckSummary checked={checked} />}
      {checked && <UnfoundLine outcomes={checked.outcomes} />}
      {summary && <GeneralRows outcomes={summary.general} onGoTo={goToPanelField} />}
      <PanelForm
        typed={typed}
        fields={panelFormFields(guide)}
        lines={summary?.lines ?? []}
        titleOf={(name) => fieldTitle(name, guide)}
        onType={(name, values) => state.setPanelFormValues({ ...typed, [name]: values })}
      />
      {checked && summary && (
        <>
          <BeforeSending outcomes={checked.outcomes} state={state} />
          <RestOutcomes
            outcomes={[...(done ?? []).flatMap(({ outcomes }) => outcomes), ...summary.rest]}
            onGoTo={goToPanelField}
          />
        </>
      )}
      <div class="actions">
        {checked && (
          <button type="button" onClick={state.print}>
            {t('printOutcomesButton')}
          </button>
        )}
        {form && (
          <button
            type="button"
            onClick={() => state.setPanelFormValues({ ...typed, ...panelFormValuesFrom(form) })}
          >
            {t('typedCopy')}
          </button>
        )}
        <button type="button" class="link" onClick={() => state.setPanelFormValues(null)}>
          {t(form ? 'typedBackToForm' : 'typedEnd')}
        </button>
      </div>
      <CheckDateField
        asOf={state.asOf.value}
        today={state.today.value.toString()}
        onSet={state.setAsOf}
      />
      <p class="help">{t('checkLimits')}</p>
    </>
  )
}

/** It takes the focus, because the button that opened the form was removed. */
function FormTitle() {
  const title = useFocusRecovery<HTMLHeadingElement>()
  return (
    <h2 ref={title} tabIndex={-1}>
      {t('typedTitle')}
    </h2>
  )
}

/** The extension may focus the panel's own fields, unlike the portal's. */
function goToPanelField(fieldId: string): void {
  const field = document.getElementById(fieldId)
  field?.closest('details')?.setAttribute('open', '')
  field?.closest('.line')?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
