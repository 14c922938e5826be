import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { todayInTokyo } from '../../notation/tokyoDay'
import { readDeadlines } from '../../progress/facilityStore/readDeadlines'
import { checkDate } from '../../progress/session/checkDate'
import { rememberColumns } from './columnsStep'
import type { Running } from './sheetRun'
import type { ColumnsStage, SheetResult, SheetStage, SheetState, SheetWork } from './sheetTypes'

/**
 * Opens the step of the check, which runs in a worker and can be cancelled.
 * @param onDone receives the result.
 */
export function openCheckStep(
  { stage, file, guide, attempt, fail }: SheetWork,
  onDone: (result: SheetResult) => void,
): Pick<SheetState, 'check' | 'cancel'> {
  let running: Running | null = null
  const run = async (own: File, by: Guide, { fileName, meanings, head, table }: ColumnsStage) => {
    const { headers, over, habits, format } = head
    const columns = { headers, meanings, over, habits }
    const { size } = table
    const begun: SheetStage = {
      at: 'running',
      fileName,
      rows: 0,
      bytes: 0,
      size,
      secondsLeft: null,
    }
    stage.value = begun
    const asOf = (await checkDate.read()) ?? todayInTokyo().toString()
    const [{ runSheet }, deadlines] = await Promise.all([import('./sheetRun'), readDeadlines(by)])
    // The user may have cancelled meanwhile.
    if (stage.value !== begun) return
    running = runSheet({ file: table, format, columns, asOf, deadlines }, by, {
      onProgress: (progress) => {
        stage.value = { at: 'running', fileName, size, ...progress }
      },
      onDone: (result) => onDone({ ...result, fileName }),
      onFailed: () => void fail(own),
    })
  }
  return {
    check: () => {
      const [own, by, { value }] = [file.value, guide.value, stage]
      if (value.at !== 'columns' || own === null || by === null) return
      attempt(rememberColumns(value), message('troubleWriting'), 'columns')
      run(own, by, value).catch(() => fail(own))
    },
    cancel: () => {
      const { value } = stage
      if (value.at !== 'running') return
      running?.stop()
      stage.value = { at: 'cancelled', fileName: value.fileName, rows: value.rows }
    },
  }
}
