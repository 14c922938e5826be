import { listen } from '../dom/listen'
import type { FormReading } from '../form/pageForms'
import type { Reading } from '../reading/reading'

/** What the user entered into the page's fields. It stays in the page. */
export interface UserInput {
  /** @returns the form's reading, which says of the 医療機関等コード whether the user entered it. */
  readonly markTyped: (form: FormReading) => Reading
}

/**
 * Watches what the user enters. An `input` event counts if it is trusted and its field is the one
 * that the user pressed in last, with mouse or keyboard: `execCommand` lets a page cause a trusted
 * event in any field.
 */
export function watchUserInput(signal: AbortSignal): UserInput {
  const entered = new WeakMap<EventTarget, string>()
  let pressed: EventTarget | null = null
  const options = { passive: true, signal }
  for (const type of ['pointerdown', 'keydown']) {
    const press = (event: Event) => {
      if (event.isTrusted) pressed = fieldOf(event)
    }
    listen(type, press, options)
  }
  const enter = (event: Event) => {
    const field = fieldOf(event)
    if (!event.isTrusted || field === null || field !== pressed) return
    if (field instanceof HTMLInputElement) entered.set(field, field.value)
  }
  listen('input', enter, options)
  return {
    markTyped: ({ reading, controls }) => ({
      ...reading,
      fields: reading.fields.map((field) => {
        if (field.meaning !== 'facilityCode') return field
        const element = controls.get(field.id)?.element
        const isTyped =
          element instanceof HTMLInputElement && entered.get(element) === element.value
        return isTyped ? { ...field, typed: true } : field
      }),
    }),
  }
}

/** The event's own target is the host, where the field is in a shadow root. */
function fieldOf(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? null
}
