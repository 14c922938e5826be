import { useState } from 'preact/hooks'
import { ROW_ANSWER_NAMES } from '../../lib/sheet/result'
import type { Reason } from '../../lib/sheet/rows/reason'
import type { SheetResult } from '../../lib/state/sheet/sheetState'
import { formatYen, t } from '../../lib/text'
import { RowReasons } from './RowReasons'

/** One row's result. Its reasons are computed when the user opens them. */
export function ResultRowView({ result, index }: { result: SheetResult; index: number }) {
  const [reasons, setReasons] = useState<readonly Reason[] | null>(null)
  const row = result.rows[index]
  if (row === undefined) return null
  const { number, code, name, answer, fails, reviews, advice, estimate } = row
  const action = t(reasons === null ? 'sheetOpen' : 'sheetFold')
  const toggle = () => {
    if (reasons !== null) setReasons(null)
    else void result.reasonsOf(index).then(setReasons)
  }
  return (
    <>
      <tr data-row={number} data-answer={answer}>
        <td class="figure">{number}</td>
        <td>
          <span class={`answer ${answer}`}>{t(ROW_ANSWER_NAMES[answer])}</span>
        </td>
        <td>
          {fails + reviews + advice > 0 && (
            <button
              type="button"
              aria-expanded={reasons !== null}
              aria-label={t('sheetReasonsFor', action, String(number))}
              onClick={toggle}
            >
              {action}
            </button>
          )}
        </td>
        <td>{code}</td>
        <td>{name}</td>
        <td class="figure">{fails}</td>
        <td class="figure">{reviews}</td>
        <td class="figure">{estimate === null ? '' : formatYen(estimate)}</td>
      </tr>
      {reasons !== null && (
        <tr class="reasons">
          <td colSpan={8}>
            <RowReasons reasons={reasons} headers={result.headers} />
          </td>
        </tr>
      )}
    </>
  )
}
