import { computed, signal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { followGuides } from '../../progress/guides/followGuides'
import { isReadable } from '../../sheet/text'
import { type Failure, openFailures } from '../failures'
import type { PageAddress } from '../workspace/pageAddress'
import { openCheckStep } from './checkStep'
import { openColumnsStep } from './columnsStep'
import { openResultFilter } from './resultFilter'
import { openAddFacilities } from './sheetFacilities'
import type { SheetResult, SheetStage, SheetState } from './sheetTypes'

/**
 * Opens the check of a file: the file is its input, columns and result its output.
 * @param address where the filter of the result stands.
 */
export function openSheetState(address: PageAddress): SheetState {
  const filter = openResultFilter(address)
  const stage = signal<SheetStage>({ at: 'start' })
  const file = signal<File | null>(null)
  const { failed, attempt } = openFailures()
  const adding = openAddFacilities(attempt)
  const { guides, guide, chooseGuide } = openGuideChoice(attempt, () => {
    // The columns shown belong to the former edition.
    if (stage.value.at === 'reading' || stage.value.at === 'columns') open()
  })
  const fail = async (own: File) => {
    const reason = message((await isReadable(own)) ? 'sheetBroken' : 'sheetUnreadable')
    if (file.value === own) stage.value = { at: 'failed', fileName: own.name, reason }
  }
  const show = (result: SheetResult) => {
    // A cause is one of its own result.
    if (filter.value && 'cause' in filter.value) filter.value = null
    stage.value = { at: 'done', result }
  }
  const work = { stage, file, guide, attempt, fail }
  const columns = openColumnsStep(work)
  const { check, cancel } = openCheckStep(work, show)
  const open = () => {
    if (file.value === null || guide.value === null) return
    adding.dismiss()
    columns.open()
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
      chooseGuide(id)
      open()
    },
    choose: (own) => {
      file.value = own
      open()
    },
    setMeaning: columns.setMeaning,
    forgetColumns: columns.forgetColumns,
    chooseSheet: columns.chooseSheet,
    check,
    cancel,
    backToColumns: open,
    close: () => {
      file.value = null
      adding.dismiss()
      stage.value = { at: 'start' }
    },
  }
}

/**
 * Follows the guides in force; the first one is used until another one is chosen.
 * @param onEditions is called when they have been read, and again when they change.
 */
function openGuideChoice(attempt: Failure, onEditions: () => void) {
  const guides = signal<readonly Guide[] | null>(null)
  const chosen = signal<string | null>(null)
  const guide = computed<Guide | null>(
    () => guides.value?.find(({ id }) => id === chosen.value) ?? guides.value?.[0] ?? null,
  )
  followGuides(
    (now) => {
      guides.value = now
      onEditions()
    },
    (reading) => attempt(reading, message('troubleReadingPlace')),
  )
  const chooseGuide = (id: string) => {
    chosen.value = id
  }
  return { guides, guide, chooseGuide }
}
