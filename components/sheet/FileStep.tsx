import { t } from '../../lib/text'
import { NotRead } from '../NotRead'
import { translated } from '../translation'
import type { SheetState } from './sheetState'

/** By which guide, and which file. */
export function FileStep({ state }: { state: SheetState }) {
  const guides = state.guides.value
  if (guides === null) return <NotRead state={state} />
  return (
    <>
      <label class="text">
        <span>{t('sheetGuide')}</span>
        <select
          value={state.guide.value?.id ?? ''}
          onChange={({ currentTarget }) => state.chooseGuide(currentTarget.value)}
        >
          {guides.map(({ id, title, shortTitle }) => (
            <option key={id} value={id}>
              {translated(shortTitle ?? title)}
            </option>
          ))}
        </select>
      </label>
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
