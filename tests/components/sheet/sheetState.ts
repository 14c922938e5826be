import { signal } from '@preact/signals'
import type { SheetState } from '../../../lib/state/sheet/sheetTypes'

const nothing = () => {}

/** The check of a file before one is chosen; its actions do nothing. */
export const SHEET_STATE: SheetState = {
  guides: signal(null),
  guide: signal(null),
  stage: signal({ at: 'start' }),
  troubles: signal([]),
  adding: {
    adding: signal(null),
    plan: nothing,
    decide: nothing,
    add: nothing,
    undo: nothing,
    dismiss: nothing,
  },
  filter: signal(null),
  setFilter: nothing,
  chooseGuide: nothing,
  choose: nothing,
  setMeaning: nothing,
  forgetColumns: nothing,
  chooseSheet: nothing,
  check: nothing,
  cancel: nothing,
  backToColumns: nothing,
  close: nothing,
}
