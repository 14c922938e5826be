import type { Guide } from '../../../lib/guide/schema'
import {
  type PanelFormValues,
  panelFormFields,
  panelFormValuesFrom,
} from '../../../lib/portal/check/panelForm'
import type { PanelState } from '../../../lib/state/panel/panelTypes'
import { t } from '../../../lib/text'
import { fieldTitle } from '../../../lib/wording/fieldTitles'
import { mirrorOf } from '../../../lib/wording/mirror'
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

/** The check without the portal's form: the mirror with inputs, and the outcomes of the same rules. */
export function PanelFormCheck({ state, guide, typed }: PanelFormCheckProps) {
  const checked = state.checked.value
  const form = state.form.value
  const mirror = checked && mirrorOf(checked)
  const done = mirror?.lines.filter(({ standing }) => standing !== 'fail' && standing !== 'review')
  return (
    <>
      <FormTitle />
      <p class="help">{t('typedLead')}</p>
      {checked && <CheckSummary checked={checked} />}
      {checked && <UnfoundLine outcomes={checked.outcomes} />}
      {mirror && <GeneralRows outcomes={mirror.general} onGoTo={goToPanelField} />}
      <PanelForm
        typed={typed}
        fields={panelFormFields(guide)}
        lines={mirror?.lines ?? []}
        titleOf={(name) => fieldTitle(name, guide)}
        onType={(name, values) => state.setPanelFormValues({ ...typed, [name]: values })}
      />
      {checked && mirror && (
        <>
          <BeforeSending outcomes={checked.outcomes} state={state} />
          <RestOutcomes
            outcomes={[...(done ?? []).flatMap(({ outcomes }) => outcomes), ...mirror.rest]}
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
      <CheckDateField asOf={state.asOf.value} onSet={state.setAsOf} />
      <p class="help">{t('checkLimits')}</p>
    </>
  )
}

/** Before the fields below it, it has the focus that the button which opened the form had. */
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
