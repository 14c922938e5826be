import type { ReadableField } from '../../lib/portal/meaning/evidence'
import type { ReadField } from '../../lib/portal/reading/reading'

/** @returns a field as it is read, with what a test says of it. */
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

/** @returns a field before it is understood, with what a test says of it. */
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
