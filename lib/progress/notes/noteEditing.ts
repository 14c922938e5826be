/** A note while somebody writes it. Pure: what is saved and shown follows from it. */
export interface NoteEditing {
  /** What was stored when the writing began, or has been saved since. */
  readonly base: string
  /** What stands in the field. */
  readonly text: string
  /** What is on its way into storage. */
  readonly saving: string | null
  /** What was seen in storage last. */
  readonly seen: string
  /** What somebody else has stored meanwhile, until the person says which is to hold. */
  readonly theirs: string | null
}

/** What a person can say where two wrote one note. */
export type NoteChoice = 'mine' | 'theirs' | 'both'

/** @returns a note as it is when somebody begins to write. */
export function beginNote(stored: string): NoteEditing {
  return { base: stored, text: stored, saving: null, seen: stored, theirs: null }
}

/** @returns whether there is something to save now, and nothing to be decided first. */
export function isToSave({ base, text, saving, theirs }: NoteEditing): boolean {
  return theirs === null && saving === null && base !== text
}

/** After another text was seen in storage. What is being written is never replaced. */
export function noteSeen(editing: NoteEditing, stored: string): NoteEditing {
  const { base, text, saving, seen, theirs } = editing
  if (stored === seen) return editing
  const now = { ...editing, seen: stored }
  // Our own writing comes back, or somebody else took theirs back.
  if (stored === base) return { ...now, theirs: null }
  if (stored === saving) return now
  if (stored === text) return { ...now, base: stored, theirs: null }
  const untouched = base === text && saving === null && theirs === null
  return untouched ? beginNote(stored) : { ...now, theirs: stored }
}

/** Begins to save what stands in the field. */
export function noteSaving(editing: NoteEditing): NoteEditing {
  return { ...editing, saving: editing.text }
}

/**
 * After the attempt to save.
 * @param differs what is stored instead, where that is not what the writing began with; `null`
 *   where it was saved; `undefined` where it could not be written.
 */
export function noteSaved(editing: NoteEditing, differs: string | null | undefined): NoteEditing {
  const { base, saving } = editing
  if (differs === undefined) return { ...editing, saving: null }
  if (differs !== null) return { ...editing, saving: null, seen: differs, theirs: differs }
  return { ...editing, saving: null, base: saving ?? base }
}

/** After the person chose; it goes on from what is stored. */
export function noteChosen(editing: NoteEditing, choice: NoteChoice): NoteEditing {
  const { text, theirs } = editing
  if (theirs === null) return editing
  const texts = { mine: text, theirs, both: `${theirs}\n${text}` }
  return { ...editing, base: theirs, text: texts[choice], theirs: null }
}
