import { computed, signal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { todayInTokyo } from '../../notation/tokyoDay'
import { readDeadlines } from '../../progress/facilityStore/readDeadlines'
import { followGuides } from '../../progress/guides/followGuides'
import { readOwnColumns, writeOwnColumns } from '../../progress/guides/ownColumns'
import { checkDate } from '../../progress/session/checkDate'
import { type ColumnName, isOtherColumn } from '../../sheet/columns'
import type { Head } from '../../sheet/head/head'
import { isReadable } from '../../sheet/text'
import { openFailures } from '../failures'
import type { PageAddress } from '../workspace/pageAddress'
import { openResultFilter } from './resultFilter'
import { openAddFacilities } from './sheetFacilities'
import type { Running } from './sheetRun'
import type { SheetStage, SheetState } from './sheetTypes'

type Columns = Extract<SheetStage, { at: 'columns' }>

/** @returns what a person chose for the same headers before; `null` where a guide has it no more. */
async function chosenBefore({ headers, headerRows }: Head, { form }: Guide) {
  const meanings = headerRows === 0 ? null : await readOwnColumns(headers)
  const names = form.fields.map(({ name }) => name)
  const isKnown = (name: ColumnName | null) =>
    name === null || isOtherColumn(name) || names.includes(name)
  return meanings?.every(isKnown) ? meanings : null
}

/** Remembers what a person changed, for the next file with these headers. */
async function remember({ head, meanings, isRemembered }: Columns): Promise<void> {
  const isRead = meanings.every((name, column) => name === head.meanings[column])
  if (head.headerRows === 0 || (isRead && !isRemembered)) return
  await writeOwnColumns(head.headers, isRead ? null : meanings)
}

/**
 * Opens the check of a file: the file is its input, columns and result its output.
 * @param address where the filter of the result stands.
 */
export function openSheetState(address: PageAddress): SheetState {
  const filter = openResultFilter(address)
  const stage = signal<SheetStage>({ at: 'start' })
  const guides = signal<readonly Guide[] | null>(null)
  const chosen = signal<string | null>(null)
  const guide = computed<Guide | null>(
    () => guides.value?.find(({ id }) => id === chosen.value) ?? guides.value?.[0] ?? null,
  )
  const { failed, attempt } = openFailures()
  const adding = openAddFacilities(attempt)
  let file: File | null = null
  let running: Running | null = null

  /** Reads the file's columns by the guide's vocabulary. */
  const readColumns = async (own: File, by: Guide) => {
    stage.value = { at: 'reading', fileName: own.name }
    // Loaded with the first file, not with the workspace.
    const { openFile } = await import('./workbook')
    const result = await openFile(own, by.form.fields)
    // Another file or guide may have been chosen meanwhile.
    if (file !== own || guide.value !== by || stage.value.at !== 'reading') return
    if (!result.ok) {
      stage.value = { at: 'refused', fileName: own.name, reason: result.reason }
      return
    }
    const { head, table, sheet } = result.opened
    const before = await chosenBefore(head, by)
    if (file !== own || guide.value !== by || stage.value.at !== 'reading') return
    const meanings = before ?? head.meanings
    const isRemembered = before !== null
    const fileName = own.name
    stage.value = { at: 'columns', fileName, head, table, sheet, meanings, isRemembered }
  }
  const open = () => {
    const own = file
    if (own === null || guide.value === null) return
    adding.dismiss()
    readColumns(own, guide.value).catch(() => fail(own))
  }
  const fail = async (own: File) => {
    const reason = message((await isReadable(own)) ? 'sheetBroken' : 'sheetUnreadable')
    if (file === own) stage.value = { at: 'failed', fileName: own.name, reason }
  }

  followGuides(
    (now) => {
      guides.value = now
      // The columns shown belong to the former edition.
      if (stage.value.at === 'reading' || stage.value.at === 'columns') open()
    },
    (work) => attempt(work, message('troubleReadingPlace')),
  )

  const start = () => {
    const { value } = stage
    if (value.at !== 'columns' || file === null || guide.value === null) return
    const own = file
    attempt(remember(value), message('troubleWriting'), 'columns')
    run(own, guide.value, value).catch(() => fail(own))
  }
  const run = async (own: File, by: Guide, { fileName, meanings, head, table }: Columns) => {
    const { headers, over, habits } = head
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
    running = runSheet({ file: table, format: head.format, columns, asOf, deadlines }, by, {
      onProgress: (progress) => {
        stage.value = { at: 'running', fileName, size, ...progress }
      },
      onDone: (result) => {
        // A cause is one of its own result.
        if (filter.value && 'cause' in filter.value) filter.value = null
        stage.value = { at: 'done', result: { ...result, fileName } }
      },
      onFailed: () => void fail(own),
    })
  }

  return {
    guides,
    guide,
    stage,
    troubles: failed,
    adding,
    filter,
    setFilter: (wanted) => {
      filter.value = wanted
    },
    chooseGuide: (id) => {
      chosen.value = id
      open()
    },
    choose: (own) => {
      file = own
      open()
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
    check: start,
    cancel: () => {
      const { value } = stage
      if (value.at !== 'running') return
      running?.stop()
      stage.value = { at: 'cancelled', fileName: value.fileName, rows: value.rows }
    },
    backToColumns: open,
    close: () => {
      file = null
      adding.dismiss()
      stage.value = { at: 'start' }
    },
  }
}
