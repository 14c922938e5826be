import { useEffect, useRef } from 'preact/hooks'
import type { Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { noteLine } from '../../lib/wording/attribution'
import { translated } from '../../lib/wording/translation'
import { useLoaded } from '../hooks/useLoaded'
import { NoteEditor } from './NoteEditor'

interface TaskNoteProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly task: Task
}

/** The note of a task, and the button to edit it. */
export function TaskNote({ state, facility, task }: TaskNoteProps) {
  const { id } = task
  const title = translated(task.title)
  const notes = useLoaded(state.loadNotes)
  const opener = useRef<HTMLButtonElement>(null)
  /** The task whose editor was opened here: it takes the focus, and returns it at the end. */
  const begun = useRef<string | null>(null)
  const open = notes?.open.value.get(id)
  const isOpen = open !== undefined
  useEffect(() => {
    if (isOpen || begun.current === null) return
    if (begun.current === id) opener.current?.focus({ preventScroll: true })
    begun.current = null
  }, [isOpen, id])
  if (notes === null) return <div class="note" />
  if (open) {
    return <NoteEditor notes={notes} note={open} title={title} focused={begun.current === id} />
  }
  const note = facility.notes[id]
  const written = note !== undefined && note.text !== ''
  return (
    <div class="note">
      {written && (
        <>
          <p class="letter">{note.text}</p>
          <p class="handling">{noteLine(note)}</p>
        </>
      )}
      <button
        ref={opener}
        type="button"
        class="link"
        aria-description={title}
        onClick={() => {
          begun.current = id
          notes.begin(id)
        }}
      >
        {t(written ? 'noteChange' : 'noteWrite')}
      </button>
    </div>
  )
}
