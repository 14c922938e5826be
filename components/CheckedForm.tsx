import type { CheckedReading } from '../lib/portal/checkReading'
import { t } from '../lib/text'
import { AsOf } from './AsOf'
import { CheckSummary } from './CheckSummary'
import { EstimateView } from './EstimateView'
import { OutcomeList } from './OutcomeList'
import { ReadingList } from './ReadingList'

interface CheckedFormProps {
  readonly checked: CheckedReading
  /** ISO 8601; `null` for today. */
  readonly asOf: string | null
  readonly onSetAsOf: (day: string | null) => void
  readonly onGoTo: (fieldId: string) => void
}

/** What the check says of the form in the tab, live. */
export function CheckedForm({ checked, asOf, onSetAsOf, onGoTo }: CheckedFormProps) {
  return (
    <>
      <CheckSummary checked={checked} />
      <OutcomeList outcomes={checked.outcomes} onGoTo={onGoTo} />
      <EstimateView estimate={checked.estimate} />
      <ReadingList reading={checked.reading} onGoTo={onGoTo} />
      <AsOf asOf={asOf} onSet={onSetAsOf} />
      <p class="help">{t('checkLimits')}</p>
    </>
  )
}
