import type { Application, AttachmentPlace, CheckContext, Fact } from '../../check'
import { type Parse, writtenApplication, writtenFact } from '../../check/written'
import type { FieldName } from '../../guide/fieldName'
import { joined, message } from '../../message'
import { UNREADABLE } from '../dom/sanitise'
import type { ReadField, Reading } from '../reading/reading'

/**
 * Converts a reading into the values of an application. A text that cannot be parsed becomes
 * `unclear`, with the reason.
 * @param context what the panel knows about the facility.
 */
export function toApplication(reading: Reading, context: CheckContext): Application {
  const application = writtenApplication(
    (name, parse) =>
      factOf(
        reading.fields.find(({ meaning }) => meaning === name),
        parse,
      ),
    attachmentsOf(reading),
    context,
  )
  return { ...application, uncertainFiles: reading.uncertainFiles ?? [] }
}

function factOf<T>(field: ReadField | undefined, parse: Parse<T>): Fact<T> {
  if (field === undefined) return { state: 'missing' }
  const { id: fieldId, label, section, kind, values, tooLong, rejected } = field
  const place = { fieldId, label }
  // An unticked checkbox means いいえ, and not an empty field.
  if (kind === 'checkbox' && values[0] !== UNREADABLE)
    return writtenFact(values.length > 0 ? 'はい' : 'いいえ', parse, place)
  if (tooLong) return { state: 'unclear', reason: message('readingTooLong', label), ...place }
  const [text, ...more] = values
  if (text === undefined) return { state: 'empty', ...place }
  if (more.length > 0) {
    const reason = message('readingSeveral', label, joined('listed', values))
    const mend = message('readingSeveralMend', label)
    return { state: 'unclear', reason, mend, ...place }
  }
  if (text === UNREADABLE) {
    return { state: 'unclear', reason: message('readingUnread', label), ...place }
  }
  if (rejected) return { state: 'unclear', reason: message('readingRejected', label), ...place }
  return writtenFact(text, parse, { ...place, over: section })
}

const WANTS: Partial<Record<FieldName, AttachmentPlace['wants']>> = {
  receipt: 'receipt',
  breakdown: 'breakdown',
  attachments: 'any',
}

/** A file control without a meaning can contain any of the documents. */
function attachmentsOf(reading: Reading): AttachmentPlace[] {
  return reading.fields.flatMap(({ id: fieldId, label, kind, values: names, meaning }) => {
    const wants = (meaning && WANTS[meaning]) ?? (kind === 'files' ? 'any' : undefined)
    return wants === undefined ? [] : [{ wants, names, fieldId, label }]
  })
}
