import { useEffect, useRef } from 'preact/hooks'
import { isWithin, pathOf, type ValuePlace } from '../../lib/guide/draft/tree'
import { useEditor } from './EditorContext'

/**
 * Brings a part into view, and the focus to its first control, once a person asks for it.
 * @param inner of the values in it, whether a path is shown by a part of its own.
 * @returns the ref of the element that holds the part.
 */
export function useWanted<E extends HTMLElement = HTMLDivElement>(
  place: ValuePlace,
  inner: (path: string) => boolean = () => false,
) {
  const { wanted } = useEditor()
  const part = useRef<E>(null)
  const path = pathOf(place)
  useEffect(() => {
    if (wanted === null || !isWithin(wanted.path, path) || inner(wanted.path)) return
    part.current?.scrollIntoView({ block: 'nearest' })
    const control = part.current?.querySelector('input, textarea, select, summary, button')
    if (control instanceof HTMLElement) control.focus()
    // `inner` is another function each time and says the same.
  }, [wanted, path])
  return part
}
