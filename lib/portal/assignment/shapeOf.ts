import type { FormShape } from '../../guide/draft/formShape'
import { LONGEST_LABEL } from '../../guide/enums'
import { withoutBidi } from '../../notation/bidi'
import type { Reading } from '../reading/reading'
import { normaliseForKey, redactTyped } from './redactTyped'

/**
 * @returns the shape of a form that was read: labels, headings, kinds, choices and order, and no value.
 *   A label or heading that repeats a typed value, as 「現在の登録：3410712362」, is kept without it.
 */
export function shapeOf({ fields }: Reading): FormShape {
  const cut = (text: string) => withoutBidi(text).slice(0, LONGEST_LABEL)
  const redact = redactTyped(fields)
  const named = (text: string) => {
    const redacted = redact(text)
    return redacted === normaliseForKey(text) ? cut(text) : cut(redacted)
  }
  return {
    formShape: 1,
    fields: fields.map(({ label, section, kind, options, meaning }) => ({
      label: named(label),
      section: section.map(named),
      kind,
      ...(options && { choices: options.map(cut) }),
      meaning,
    })),
  }
}
