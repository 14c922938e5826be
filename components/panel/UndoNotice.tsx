import { useLayoutEffect, useRef } from 'preact/hooks'
import type { UndoState } from '../../lib/state/panel/undoTypes'
import { renderMessage, t } from '../../lib/text'
import { LATER_ICONS } from '../icons/laterIcons'
import { Icon } from '../kit/Icon'

/** The last action and its undo button, over the view. It stays while mouse or focus are on it. */
export function UndoNotice({ undo }: { undo: UndoState }) {
  const dismiss = useRef<HTMLButtonElement>(null)
  const came = useRef<Element | null>(null)
  const last = undo.shown.value
  const undoable = last?.undoable ?? null
  useUndoKey(undo)
  if (last === null) return null
  return (
    <div
      class="undo"
      onPointerEnter={() => undo.hold(true)}
      onPointerLeave={({ currentTarget }) => {
        undo.hold(currentTarget.contains(document.activeElement))
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        undo.hold(relatedTarget instanceof Element && currentTarget.contains(relatedTarget))
      }}
      onFocusIn={({ relatedTarget, currentTarget }) => {
        undo.hold(true)
        if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) {
          came.current = relatedTarget
        }
      }}
    >
      <p>{renderMessage(last.text)}</p>
      {undoable && (
        <button
          type="button"
          class="link"
          aria-keyshortcuts="Control+Z"
          onClick={() => {
            undo.undo()
            dismiss.current?.focus()
          }}
        >
          <Icon path={LATER_ICONS.undo} />
          {t('undo')}
        </button>
      )}
      <button
        ref={dismiss}
        type="button"
        class="bare"
        aria-label={t('undoDismiss')}
        title={t('undoDismiss')}
        onClick={() => {
          if (came.current instanceof HTMLElement) came.current.focus()
          undo.dismiss()
        }}
      >
        <Icon path={LATER_ICONS.close} />
      </button>
    </div>
  )
}

/** Undoes the last action by key, as long as it is shown. */
function useUndoKey(undo: UndoState): void {
  const undoable = undo.shown.value?.undoable ?? null
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
}

/** Ctrl+Z or ⌘Z outside of fields, which have an undo of their own. */
function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  const inField =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
  return !inField && key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey
}
