import type { Guide } from './schema.ts'

/**
 * The bundled guides by id; the first is the default. Their data is loaded when it is used; the
 * build has checked that each is a valid guide.
 */
const BUNDLED = [
  ['gairai', () => import('./gairai.json', { with: { type: 'json' } })],
  ['houmon', () => import('./houmon.json', { with: { type: 'json' } })],
  ['online', () => import('./online.json', { with: { type: 'json' } })],
] as const satisfies readonly (readonly [string, () => Promise<{ default: Guide }>])[]

/** The guide of a facility without a choice. */
export const DEFAULT_GUIDE: string = BUNDLED[0][0]

/** Ids of the bundled guides. */
export const GUIDE_IDS: readonly string[] = BUNDLED.map(([id]) => id)

/** @returns the bundled edition of the guide `id`, if there is one. */
export async function bundledGuide(id: string): Promise<Guide | undefined> {
  const found = BUNDLED.find(([known]) => known === id)
  return found && (await found[1]()).default
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
