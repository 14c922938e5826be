import type { FormShape } from '../../guide/draft/formShape'
import { LONGEST_LABEL } from '../../guide/enums'
import { withoutBidi } from '../../notation/bidi'
import type { Reading } from '../reading/reading'

/** @returns the shape of a form that was read: labels, headings, kinds, choices and order, and no value. */
export function shapeOf({ fields }: Reading): FormShape {
  const cut = (text: string) => withoutBidi(text).slice(0, LONGEST_LABEL)
  return {
    formShape: 1,
    fields: fields.map(({ label, section, kind, options, meaning }) => ({
      label: cut(label),
      section: section.map(cut),
      kind,
      ...(options && { choices: options.map(cut) }),
      meaning,
    })),
  }
}
