import type { Application, AttachmentPlace, CheckContext, Fact } from '../../check'
import { type Parse, writtenApplication, writtenFact } from '../../check/written'
import type { FieldName } from '../../guide/fieldName'
import { joined, message } from '../../message'
import type { ReadField, Reading } from '../reading/reading'

/** Turns the texts of a form into values; what cannot be understood keeps its reason. */
export function toApplication(reading: Reading, context: CheckContext): Application {
  return writtenApplication(
    (name, parse) =>
      factOf(
        reading.fields.find(({ meaning }) => meaning === name),
        parse,
      ),
    attachmentsOf(reading),
    context,
  )
}

function factOf<T>(field: ReadField | undefined, parse: Parse<T>): Fact<T> {
  if (field === undefined) return { state: 'missing' }
  const { id: fieldId, label, section, kind, values, tooLong, rejected } = field
  const place = { fieldId, label }
  // A box that is not ticked says no.
  if (kind === 'checkbox') return writtenFact(values.length > 0 ? 'はい' : 'いいえ', parse, place)
  if (tooLong) return { state: 'unclear', reason: message('readingTooLong', label), ...place }
  const [text, ...more] = values
  if (text === undefined) return { state: 'empty', ...place }
  if (more.length > 0) {
    const reason = message('readingSeveral', label, joined('listed', values))
    const mend = message('readingSeveralMend', label)
    return { state: 'unclear', reason, mend, ...place }
  }
  if (rejected) return { state: 'unclear', reason: message('readingRejected', label), ...place }
  return writtenFact(text, parse, { ...place, over: section })
}

const WANTS: Partial<Record<FieldName, AttachmentPlace['wants']>> = {
  receipt: 'receipt',
  breakdown: 'breakdown',
  attachments: 'any',
}

/** A place for files that is not recognised can hold any of them. */
function attachmentsOf(reading: Reading): AttachmentPlace[] {
  return reading.fields.flatMap(({ id: fieldId, label, kind, values: names, meaning }) => {
    const wants = (meaning && WANTS[meaning]) ?? (kind === 'files' ? 'any' : undefined)
    return wants === undefined ? [] : [{ wants, names, fieldId, label }]
  })
}
