import * as z from 'zod/mini'
import { guideSchema } from '../schema.ts'

/**
 * Describes a guide's file to other programs, as JSON Schema. What a schema cannot say, as that ids
 * exist, is checked when the guide is read.
 */
export function guideJsonSchema(): object {
  return { ...z.toJSONSchema(guideSchema), title: 'Guide of Junbi Navi' }
}
