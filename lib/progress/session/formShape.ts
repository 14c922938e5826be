import * as z from 'zod/mini'
import { type FormShape, formShapeSchema } from '../../guide/draft/formShape'
import { sessionItem } from '../storage/storedItem'

/** The shape of the form that a person handed to the editor of guides; `null` for none. */
export const handedShape = sessionItem<FormShape | null>(
  'formShape',
  z.nullable(formShapeSchema),
  null,
)
