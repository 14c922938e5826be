import type { ReadableField } from '../../lib/portal/meaning/readableField'
import type { ReadField } from '../../lib/portal/reading/reading'

/** @returns a read field with a test's own properties over the defaults. */
export function readField(changes: Partial<ReadField>): ReadField {
  return {
    id: 'f',
    label: '項目',
    section: [],
    nth: 0,
    kind: 'text',
    values: [],
    tooLong: false,
    rejected: false,
    readOnly: false,
    closed: false,
    meaning: null,
    why: { by: 'unlikely' },
    ...changes,
  }
}

/** @returns the same before meanings are found. */
export function readableField(changes: Partial<ReadableField>): ReadableField {
  return {
    label: '',
    section: [],
    kind: 'text',
    options: [],
    hint: false,
    readOnly: false,
    ...changes,
  }
}
