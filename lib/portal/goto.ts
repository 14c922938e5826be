import type { Control } from './control'

const FOCUSABLE = 'input:not([type="hidden"]):not([type="file"]), textarea, select, button, a[href]'

/**
 * Brings a person to a field: the one place where the extension moves the page's focus, and only
 * because the person asked. The label comes into view before the control is focused.
 */
export function goToField({ element: control, visible, kind }: Control): void {
  const row = visible.closest('.form-group, tr') ?? visible
  row.scrollIntoView({ block: 'center', behavior: 'instant' })
  const target =
    kind === 'static' || visible.matches(FOCUSABLE) ? visible : visible.querySelector(FOCUSABLE)
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  else if (control instanceof HTMLElement) control.focus({ preventScroll: true })
}
