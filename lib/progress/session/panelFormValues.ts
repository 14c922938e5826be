import * as z from 'zod/mini'
import { type FieldName, fieldName } from '../../guide/fieldName'
import { sessionItem } from '../storage/storedItem'

/** What a person wrote in the panel's own form, by field. */
type Typed = Readonly<Partial<Record<FieldName, readonly string[]>>>

/**
 * What is written in the panel's own form; `null` where it is not in use. In the browser's memory
 * only, and no longer than it runs: an application is nobody else's.
 */
export const panelFormValues = sessionItem<Typed | null>(
  'typed',
  z.partialRecord(fieldName, z.array(z.string())),
  null,
)
