import { useLayoutEffect, useRef } from 'preact/hooks'
import type { UndoState } from '../../lib/state/panel/undoState'
import { renderMessage, t } from '../../lib/text'

/** The last action and its undo button. It stays until the next action. */
export function UndoNotice({ undo }: { undo: UndoState }) {
  const dismiss = useRef<HTMLButtonElement>(null)
  const came = useRef<Element | null>(null)
  const last = undo.shown.value
  const undoable = last?.undoable ?? null
  useLayoutEffect(() => {
    if (undoable === null) return
    const onKey = (event: KeyboardEvent) => {
      if (!isUndoKey(event)) return
      event.preventDefault()
      undo.undo()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undo, undoable])
  if (last === null) return null
  return (
    <div
      class="undo"
      onFocusIn={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) {
          came.current = relatedTarget
        }
      }}
    >
      <p>{renderMessage(last.text)}</p>
      <div class="row">
        {undoable && (
          <button
            type="button"
            aria-keyshortcuts="Control+Z"
            onClick={() => {
              undo.undo()
              dismiss.current?.focus()
            }}
          >
            {t('undo')}
          </button>
        )}
        <button
          ref={dismiss}
          type="button"
          class="link"
          onClick={() => {
            if (came.current instanceof HTMLElement) came.current.focus()
            undo.dismiss()
          }}
        >
          {t('undoDismiss')}
        </button>
      </div>
    </div>
  )
}

/** Ctrl+Z or ⌘Z outside of fields, which have an undo of their own. */
function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  const inField =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
  return !inField && key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey
}
