/** The state of a note in editing. Pure: what to save and show follows from it. */
export interface NoteEditing {
  /** The stored note when editing began, or as last saved. */
  readonly base: string
  /** The text in the field. */
  readonly text: string
  /** The text being written to storage. */
  readonly saving: string | null
  /** The last text read from storage. */
  readonly seen: string
  /** Another user's text stored meanwhile, until the user chooses. */
  readonly theirs: string | null
}

/** The user's choice after two users changed one note. */
export type NoteChoice = 'mine' | 'theirs' | 'both'

/** Begins to edit a note. */
export function beginNote(stored: string): NoteEditing {
  return { base: stored, text: stored, saving: null, seen: stored, theirs: null }
}

/** @returns whether there is something to save and no choice to make first. */
export function isToSave({ base, text, saving, theirs }: NoteEditing): boolean {
  return theirs === null && saving === null && base !== text
}

/** Applies a text read from storage. The user's own unsaved text is never replaced. */
export function noteSeen(editing: NoteEditing, stored: string): NoteEditing {
  const { base, text, saving, seen, theirs } = editing
  if (stored === seen) return editing
  const now = { ...editing, seen: stored }
  // This is our own write, or the other user undid theirs.
  if (stored === base) return { ...now, theirs: null }
  if (stored === saving) return now
  if (stored === text) return { ...now, base: stored, theirs: null }
  const untouched = base === text && saving === null && theirs === null
  return untouched ? beginNote(stored) : { ...now, theirs: stored }
}

/** Begins to save the text in the field. */
export function noteSaving(editing: NoteEditing): NoteEditing {
  return { ...editing, saving: editing.text }
}

/**
 * Applies the result of saving.
 * @param differs the stored text, if it changed since editing began; `null` if the note was saved;
 * `undefined` if it could not be written.
 */
export function noteSaved(editing: NoteEditing, differs: string | null | undefined): NoteEditing {
  const { base, saving } = editing
  if (differs === undefined) return { ...editing, saving: null }
  // The user has chosen already, while this was being saved, with that text in view.
  if (differs === base) return { ...editing, saving: null, seen: differs }
  if (differs !== null) return { ...editing, saving: null, seen: differs, theirs: differs }
  return { ...editing, saving: null, base: saving ?? base }
}

/** Applies the user's choice, based on the stored text. */
export function noteChosen(editing: NoteEditing, choice: NoteChoice): NoteEditing {
  const { text, theirs } = editing
  if (theirs === null) return editing
  const texts = { mine: text, theirs, both: `${theirs}\n${text}` }
  return { ...editing, base: theirs, text: texts[choice], theirs: null }
}
