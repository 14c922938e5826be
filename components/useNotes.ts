import { useEffect, useState } from 'preact/hooks'
import type { NotesState } from './notesState'
import type { PanelState } from './panelState'

/** @returns `null` until it has been loaded. */
export function useNotes(state: PanelState): NotesState | null {
  const [notes, setNotes] = useState<NotesState | null>(null)
  useEffect(() => {
    let wanted = true
    void state.loadNotes().then((loaded) => wanted && setNotes(loaded))
    return () => {
      wanted = false
    }
  }, [state])
  return notes
}
