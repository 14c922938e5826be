import type { SheetState } from '../../lib/state/sheet/sheetState'
import { t } from '../../lib/text'
import { GuideSelect } from '../kit/GuideSelect'
import { LoadFailed } from '../kit/LoadFailed'

/** By which guide, and which file. */
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
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) state.choose(file)
            // The same file, mended, can be chosen again.
            currentTarget.value = ''
          }}
        />
      </label>
      <p class="help">{t('sheetHandling')}</p>
    </>
  )
}
