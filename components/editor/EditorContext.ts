import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DraftFinding } from '../../lib/guide/draft/findings'
import type { Json, ValuePlace, Values } from '../../lib/guide/draft/tree'
import type { Guide } from '../../lib/guide/schema'

/** What every part of the editor needs. */
interface EditorTools {
  readonly values: Values
  readonly change: (place: ValuePlace, to: Json | undefined) => void
  /** By path. */
  readonly findings: ReadonlyMap<string, readonly DraftFinding[]>
  /** The guides that it can include. */
  readonly guides: readonly Guide[]
  /** What the person asked to see last: asking for it again is another object. */
  readonly wanted: { readonly path: string } | null
}

const Context = createContext<EditorTools | null>(null)

/** Gives the open draft to all parts below. */
export const EditorProvider = Context.Provider

/**
 * @returns the open draft, and how to change it.
 * @throws Error outside of the editor.
 */
export function useEditor(): EditorTools {
  const tools = useContext(Context)
  if (tools === null) throw new Error('A part of the editor is used outside of it')
  return tools
}
