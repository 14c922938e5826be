import type { Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../lib/text'
import { formSummaryOf, type SummarisedForm } from '../../lib/wording/formSummary'
import { FieldRow } from './FieldRow'
import { GeneralRows } from './GeneralRow'
import { SignLegend } from './LineSign'
import { usePointing } from './usePointing'

interface FormSummaryListProps {
  readonly checked: SummarisedForm
  /** The field whose line is to be opened. */
  readonly pressed?: Signal<string | null>
  /** Left out if no page has the fields. */
  readonly onGoTo?: ((fieldId: string) => void) | undefined
  readonly onPointAt?: (fieldId: string | null) => void
}

const nowhere = () => {}

/** A line for each field in the page's order, with its status and outcomes. */
export function FormSummaryList({ checked, pressed, onGoTo, onPointAt }: FormSummaryListProps) {
  const { lines, general } = formSummaryOf(checked)
  const pointing = usePointing(onPointAt ?? nowhere)
  const list = useRef<HTMLUListElement>(null)
  const at = lines.findIndex(({ field }) => field.id === pressed?.value)
  useEffect(() => {
    const line = list.current?.children[at]
    if (!line || !pressed) return
    const details = line.querySelector('details')
    if (details) details.open = true
    line.scrollIntoView({ block: 'center' })
    pressed.value = null
  }, [at, pressed])
  return (
    <section aria-label={t('outcomes')}>
      <GeneralRows outcomes={general} onGoTo={onGoTo} />
      <SignLegend lines={lines} />
      <ul class="form-summary" ref={list}>
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
