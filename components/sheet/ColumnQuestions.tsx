import type { Guide } from '../../lib/guide/schema'
import type { SheetStage, SheetState } from '../../lib/state/sheet/sheetState'
import { t } from '../../lib/text'
import { columnTitle } from './columnTitle'

interface ColumnQuestionsProps {
  readonly state: SheetState
  readonly stage: Extract<SheetStage, { at: 'columns' }>
  readonly guide: Guide
}

/** Asks for each meaning that several columns can have, until one of them has it. */
export function ColumnQuestions({ state, stage, guide }: ColumnQuestionsProps) {
  const { head, meanings } = stage
  const open = head.questions.filter(({ name }) => !meanings.includes(name))
  return (
    <>
      {open.map(({ name, columns }) => {
        const question = t('sheetQuestion', columnTitle(name, guide))
        return (
          <fieldset key={name} class="notice trouble" aria-label={question}>
            <p>{question}</p>
            <div class="actions">
              {columns.map((column) => (
                <button key={column} type="button" onClick={() => state.setMeaning(column, name)}>
                  {t('sheetQuestionColumn', String(column + 1), head.headers[column] ?? '')}
                </button>
              ))}
            </div>
          </fieldset>
        )
      })}
    </>
  )
}
