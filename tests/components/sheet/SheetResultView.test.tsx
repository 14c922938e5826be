// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { SheetResultView } from '../../../components/sheet/SheetResultView'
import type { SheetResult, SheetState } from '../../../lib/state/sheet/sheetState'

afterEach(() => render(null, document.body))

const nothing = () => {}
const STATE: SheetState = {
  guides: signal(null),
  guide: signal(null),
  stage: signal({ at: 'start' }),
  troubles: signal([]),
  adding: { adding: signal(null), plan: nothing, add: nothing, dismiss: nothing },
  chooseGuide: nothing,
  choose: nothing,
  setMeaning: nothing,
  check: nothing,
  cancel: nothing,
  backToColumns: nothing,
  close: nothing,
}
const RESULT: SheetResult = {
  fileName: '全店舗.csv',
  headers: [],
  rows: [],
  uncheckedFrom: null,
  leftOut: [],
  counts: { fail: 0, review: 0, nothingElse: 0, pass: 0 },
  common: [],
  asOf: '2026-01-20',
  csv: new Blob(),
  reasonsOf: async () => [],
}

test('a file with too many rows names the unchecked ones and what to do', () => {
  render(<SheetResultView state={STATE} result={RESULT} />, document.body)
  expect(document.querySelector('.trouble')).toBeNull()
  render(
    <SheetResultView state={STATE} result={{ ...RESULT, uncheckedFrom: 100_002 }} />,
    document.body,
  )
  expect(document.querySelector('.trouble')?.textContent).toMatch(
    /100,002行目から後は確認していません。.*別のファイルに分けて/,
  )
})
