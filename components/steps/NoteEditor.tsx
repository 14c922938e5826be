import { useEffect, useRef } from 'preact/hooks'
import type { NoteChoice } from '../../lib/progress/notes/noteEditing'
import type { NotesState, OpenNote } from '../../lib/state/notes/notesTypes'
import { t } from '../../lib/text'
import { AuthorField } from '../kit/AuthorField'

interface NoteEditorProps {
  readonly notes: NotesState
  readonly note: OpenNote
  /** The title of the task. */
  readonly title: string
  /** Whether the user opened it here, so that it takes the focus. */
  readonly focused: boolean
}

/** The editor of a note, which saves by itself. */
export function NoteEditor({ notes, note, title, focused }: NoteEditorProps) {
  const { taskId, editing, state } = note
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  return (
    <div class="note">
      <label class="text">
        <span>{t('noteFor', title)}</span>
        <textarea
          ref={field}
          rows={3}
          value={editing.text}
          onInput={({ currentTarget }) => notes.type(taskId, currentTarget.value)}
          onBlur={() => notes.save(taskId)}
        />
      </label>
      <p role="status" class="help">
        {state === 'saved' && t('noteSaved')}
        {state === 'failed' && t('noteFailed')}
      </p>
      {editing.theirs !== null && (
        <TwoNotes theirs={editing.theirs} onChoose={(choice) => notes.choose(taskId, choice)} />
      )}
      <div class="row">
        <button type="button" onClick={() => notes.end(taskId)}>
          {t(state === 'failed' ? 'noteAgain' : 'noteEnd')}
        </button>
        {editing.text !== '' && (
          <button type="button" class="link" onClick={() => notes.remove(taskId)}>
            {t('noteRemove')}
          </button>
        )}
      </div>
      <AuthorField notes={notes} />
    </div>
  )
}

interface TwoNotesProps {
  readonly theirs: string
  readonly onChoose: (choice: NoteChoice) => void
}

/** A conflict: shows both texts, and the user chooses one. */
function TwoNotes({ theirs, onChoose }: TwoNotesProps) {
  return (
    <div class="notice trouble" role="alert">
      <strong>{t('noteTwo')}</strong>
      <p>{t('noteTwoMore')}</p>
      <p class="letter">{theirs === '' ? t('noteTwoGone') : theirs}</p>
      <div class="row">
        {theirs !== '' && (
          <button type="button" onClick={() => onChoose('both')}>
            {t('noteBoth')}
          </button>
        )}
        <button type="button" onClick={() => onChoose('mine')}>
          {t('noteMine')}
        </button>
        <button type="button" onClick={() => onChoose('theirs')}>
          {t('noteTheirs')}
        </button>
      </div>
    </div>
  )
}
