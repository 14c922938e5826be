import { useState } from 'preact/hooks'
import { ROW_ANSWER_NAMES } from '../../lib/sheet/result'
import type { SheetResult } from '../../lib/state/sheet/sheetTypes'
import { formatYen, t } from '../../lib/text'
import { formSummaryOf, type SummarisedForm } from '../../lib/wording/formSummary'
import { FormSummaryList } from '../check/FormSummaryList'
import { RestOutcomes } from '../check/GeneralRow'

/** One row's result. Opened, it shows the application as the panel shows a form. */
export function ResultRowView({ result, index }: { result: SheetResult; index: number }) {
  const [reading, setReading] = useState<SummarisedForm | null>(null)
  const row = result.rows[index]
  if (row === undefined) return null
  const { number, code, name, answer, fails, reviews, estimate } = row
  const action = t(reading === null ? 'sheetOpen' : 'sheetFold')
  const toggle = () => {
    if (reading !== null) setReading(null)
    else void result.readingOf(index).then(setReading)
  }
  return (
    <>
      <tr data-row={number} data-answer={answer}>
        <td class="figure">{number}</td>
        <td>
          <span class={`answer ${answer}`}>{t(ROW_ANSWER_NAMES[answer])}</span>
        </td>
        <td>{code}</td>
        <td>{name}</td>
        <td class="figure">{fails || ''}</td>
        <td class="figure">{reviews || ''}</td>
        <td class="figure">{estimate === null ? '' : formatYen(estimate)}</td>
        <td>
          <button
            type="button"
            aria-expanded={reading !== null}
            aria-label={t('sheetReasonsFor', action, String(number))}
            onClick={toggle}
          >
            {action}
          </button>
        </td>
      </tr>
      {reading !== null && (
        <tr class="reasons">
          <td colSpan={8}>
            <FormSummaryList checked={reading} />
            <RestOutcomes outcomes={formSummaryOf(reading).rest} />
          </td>
        </tr>
      )}
    </>
  )
}
