import { t } from '../../lib/text'
import { formSummaryOf, type SummarisedForm } from '../../lib/wording/formSummary'
import { FieldRow } from './FieldRow'
import { GeneralRows } from './GeneralRow'
import { usePointing } from './usePointing'

interface FormSummaryListProps {
  readonly checked: SummarisedForm
  /** Left out if no page has the fields. */
  readonly onGoTo?: ((fieldId: string) => void) | undefined
  readonly onPointAt?: (fieldId: string | null) => void
}

const nowhere = () => {}

/** A line for each field in the page's order, with its status and outcomes. */
export function FormSummaryList({ checked, onGoTo, onPointAt }: FormSummaryListProps) {
  const { lines, general } = formSummaryOf(checked)
  const pointing = usePointing(onPointAt ?? nowhere)
  return (
    <section aria-label={t('outcomes')}>
      <GeneralRows outcomes={general} onGoTo={onGoTo} />
      <ul class="form-summary">
        {lines.map((line) => (
          <FieldRow
            key={line.field.id}
            line={line}
            pointing={pointing(line.field.id)}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
    </section>
  )
}
