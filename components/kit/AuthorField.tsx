import type { NotesState } from '../../lib/state/notes/notesTypes'
import { t } from '../../lib/text'

/** お名前: asked for once, optional. It is shown beside later ticks and notes. */
export function AuthorField({ notes }: { notes: NotesState }) {
  const name = notes.name.value
  return (
    <details class="who">
      <summary>{name === '' ? t('nameOffer') : t('nameGiven', name)}</summary>
      <label class="text">
        <span>{t('name')}</span>
        <input
          value={name}
          autocomplete="off"
          onChange={({ currentTarget }) => notes.setName(currentTarget.value.trim())}
        />
      </label>
      <p class="help">{t('nameMore')}</p>
    </details>
  )
}
