import type { SheetState } from '../../lib/state/sheet/sheetTypes'
import { t } from '../../lib/text'
import { GuideSelect } from '../kit/GuideSelect'
import { LoadFailed } from '../kit/LoadFailed'

/** Chooses the guide and the file. */
export function FileStep({ state }: { state: SheetState }) {
  const guides = state.guides.value
  if (guides === null) return <LoadFailed state={state} />
  return (
    <>
      <GuideSelect
        label="sheetGuide"
        guides={guides}
        value={state.guide.value?.id}
        onChoose={state.chooseGuide}
      />
      <label class="text">
        <span>{t('sheetFile')}</span>
        <input
          type="file"
          accept=".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) state.choose(file)
            // Lets the user choose the same file again, once corrected.
            currentTarget.value = ''
          }}
        />
      </label>
      <p class="help">{t('sheetHandling')}</p>
    </>
  )
}
