import type { Guide } from './schema.ts'

/**
 * The bundled guides by id; the first is the default. Their data is loaded when it is used; the
 * build has checked that each is a valid guide.
 */
const BUNDLED = [
  ['gairai', () => import('./bundled/gairai.json', { with: { type: 'json' } })],
  ['houmon', () => import('./bundled/houmon.json', { with: { type: 'json' } })],
  ['online', () => import('./bundled/online.json', { with: { type: 'json' } })],
  ['denshi', () => import('./bundled/denshi.json', { with: { type: 'json' } })],
] as const satisfies readonly (readonly [string, () => Promise<{ default: Guide }>])[]

/** The guide of a facility without a choice. */
export const DEFAULT_GUIDE: string = BUNDLED[0][0]

/** Ids of the bundled guides. */
export const GUIDE_IDS: readonly string[] = BUNDLED.map(([id]) => id)

/** @returns the bundled edition of the guide `id`, with what it includes, if there is one. */
export async function bundledGuide(id: string): Promise<Guide | undefined> {
  const found = BUNDLED.find(([known]) => known === id)
  if (found === undefined) return (await bundledParts()).find((part) => part.id === id)
  const { default: guide } = await found[1]()
  return guide.includes ? (await import('./included/parts.ts')).withParts(guide) : guide
}

/** @returns the bundled guides that are only there for others to include. */
export async function bundledParts(): Promise<readonly Guide[]> {
  return (await import('./included/parts.ts')).PARTS
}

/**
 * @returns the bundled edition of the guide `id`.
 * @throws RangeError if there is none.
 */
export async function loadGuide(id = DEFAULT_GUIDE): Promise<Guide> {
  const guide = await bundledGuide(id)
  if (guide === undefined) throw new RangeError(`No guide ${id} comes with the extension`)
  return guide
}
