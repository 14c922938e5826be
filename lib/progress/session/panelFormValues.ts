import * as z from 'zod/mini'
import { type FieldName, fieldName } from '../../guide/fieldName'
import { sessionItem } from '../storage/storedItem'

/** The values that the user typed into the panel's own form, by field. */
type Typed = Readonly<Partial<Record<FieldName, readonly string[]>>>

/**
 * The values of the panel's own form; `null` if it is not in use. They stay in memory and end with
 * the browser: an application is confidential. Their key is older than their name.
 */
export const panelFormValues = sessionItem<Typed | null>(
  'typed',
  z.partialRecord(fieldName, z.array(z.string())),
  null,
)
