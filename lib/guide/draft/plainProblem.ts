import type * as z from 'zod/mini'
import { type Message, type MessageKey, message } from '../../message.ts'
import { isList, type Json, valueAt } from './tree.ts'

/** How a part is written, where a person cannot know it: by the end of its path. */
const SHAPES: Readonly<Record<string, MessageKey>> = {
  id: 'draftShapeId',
  number: 'draftShapeNumber',
  recordId: 'draftShapeRecordId',
  name: 'draftShapeField',
  rate: 'draftShapeRate',
}

/** What ends before it begins, by the name that the schema gives to it. */
const TURNED: Readonly<Record<string, MessageKey>> = {
  draftDaysTurned: 'draftDaysTurned',
  draftHoursTurned: 'draftHoursTurned',
}

/** @returns what the schema refuses, in words for somebody who does not know the schema. */
export function plainProblem(issue: z.core.$ZodIssue, values: Json): Message {
  const place = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  const found = valueAt(values, place)
  if (issue.code === 'custom') return message(TURNED[issue.message] ?? 'draftUnfit')
  if (issue.code === 'unrecognized_keys') return message('draftUnknownPart', issue.keys.join('、'))
  if (place.length === 0) return message('guideIsNone')
  if (found === undefined) return message('draftMissing')
  if (isList(found) && found.length === 0) return message('draftEmptyList')
  const shape = SHAPES[String(place.at(-1))]
  if (shape !== undefined) return message(shape)
  if (issue.code === 'invalid_type' && /^(?:int|number)$/.test(issue.expected)) {
    const isQuoted = typeof found === 'string' && /^\d+$/.test(found)
    return message(isQuoted ? 'draftQuotedNumber' : 'draftNoNumber')
  }
  if (issue.code === 'invalid_format') {
    if (issue.format === 'date') return message('draftNoDate')
    if (issue.format === 'time') return message('draftNoTime')
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return message('draftTooFew', String(issue.minimum))
  }
  return message(issue.code === 'too_small' ? 'draftTooSmall' : 'draftUnfit')
}
