import portal from '../bundled/portal.json' with { type: 'json' }
import type { Guide } from '../schema.ts'
import { type FindGuide, withIncluded } from './inclusion.ts'

/** The bundled guides that are only there for others to include. */
export const PARTS: readonly Guide[] = [portal]

/** Finds a bundled guide that others can include. */
export const bundledPart: FindGuide = (id) => PARTS.find((part) => part.id === id)

/** @returns a bundled guide with what it includes of them. */
export function withParts(guide: Guide): Guide {
  return withIncluded(guide, bundledPart)
}
