import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { readOwnColumns, writeOwnColumns } from '../../progress/guides/ownColumns'
import { type ColumnName, isOtherColumn } from '../../sheet/columns'
import type { Head } from '../../sheet/head/head'
import type { ColumnsStage, SheetState, SheetWork } from './sheetTypes'
import type { OpenedTable } from './workbook'

interface ColumnsStep extends Pick<SheetState, 'setMeaning' | 'forgetColumns' | 'chooseSheet'> {
  /** Reads the columns of the chosen file by the chosen guide's vocabulary. */
  readonly open: () => void
}

/** Opens the step of the columns: what they mean is read, and the user can say otherwise. */
export function openColumnsStep({ stage, file, guide, attempt, fail }: SheetWork): ColumnsStep {
  const read = async (own: File, by: Guide) => {
    // Another file or guide may be chosen meanwhile.
    const isCurrent = () => file.value === own && guide.value === by && stage.value.at === 'reading'
    const fileName = own.name
    stage.value = { at: 'reading', fileName }
    // Loaded with the first file, not with the workspace.
    const { openFile } = await import('./workbook')
    const result = await openFile(own, by.form.fields)
    if (!isCurrent()) return
    if (!result.ok) {
      stage.value = { at: 'refused', fileName, reason: result.reason }
      return
    }
    const { opened, sheets } = result
    const before = await chosenBefore(opened.head, by)
    if (!isCurrent()) return
    const meanings = before ?? opened.head.meanings
    const isRemembered = before !== null
    stage.value = { at: 'columns', fileName, ...opened, sheets, meanings, isRemembered }
  }
  const show = async (sheet: OpenedTable, by: Guide) => {
    const shown = stage.value
    const before = await chosenBefore(sheet.head, by)
    if (shown.at !== 'columns' || stage.value !== shown) return
    const meanings = before ?? sheet.head.meanings
    stage.value = { ...shown, ...sheet, meanings, isRemembered: before !== null }
  }
  return {
    open: () => {
      const [own, by] = [file.value, guide.value]
      if (own !== null && by !== null) read(own, by).catch(() => fail(own))
    },
    chooseSheet: (sheet) => {
      const by = guide.value
      if (by !== null) attempt(show(sheet, by), message('troubleReadingPlace'), 'columns')
    },
    setMeaning: (column, name) => {
      const { value } = stage
      if (value.at !== 'columns') return
      stage.value = { ...value, meanings: value.meanings.with(column, name) }
    },
    forgetColumns: () => {
      const { value } = stage
      if (value.at !== 'columns') return
      const { head } = value
      stage.value = { ...value, meanings: head.meanings, isRemembered: false }
      attempt(writeOwnColumns(head.headers, null), message('troubleWriting'), 'columns')
    },
  }
}

/** @returns what a person chose for the same headers before; `null` where a guide has it no more. */
async function chosenBefore({ headers, headerRows }: Head, { form }: Guide) {
  const meanings = headerRows === 0 ? null : await readOwnColumns(headers)
  const names = form.fields.map(({ name }) => name)
  const isKnown = (name: ColumnName | null) =>
    name === null || isOtherColumn(name) || names.includes(name)
  return meanings?.every(isKnown) ? meanings : null
}

/** Remembers what a person changed, for the next file with these headers. */
export async function rememberColumns({
  head,
  meanings,
  isRemembered,
}: ColumnsStage): Promise<void> {
  const isRead = meanings.every((name, column) => name === head.meanings[column])
  if (head.headerRows === 0 || (isRead && !isRemembered)) return
  await writeOwnColumns(head.headers, isRead ? null : meanings)
}
