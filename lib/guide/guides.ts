import type { Guide } from './schema.ts'

/**
 * The guides that come with the extension, by id; the first is the one that is used unless another
 * is chosen. Their data is loaded where it is used; that each is a guide was checked when it was
 * built in.
 */
const BUNDLED = [
  ['gairai', () => import('./gairai.json', { with: { type: 'json' } })],
  ['houmon', () => import('./houmon.json', { with: { type: 'json' } })],
  ['online', () => import('./online.json', { with: { type: 'json' } })],
] as const satisfies readonly (readonly [string, () => Promise<{ default: Guide }>])[]

/** The guide of a facility that has chosen none. */
export const DEFAULT_GUIDE: string = BUNDLED[0][0]

/** Ids of the guides that come with the extension. */
export const GUIDE_IDS: readonly string[] = BUNDLED.map(([id]) => id)

/** @returns the edition of the guide `id` that comes with the extension, if one does. */
export async function bundledGuide(id: string): Promise<Guide | undefined> {
  const found = BUNDLED.find(([known]) => known === id)
  return found && (await found[1]()).default
}

/**
 * @returns the guide `id` as it comes with the extension.
 * @throws RangeError where none of that id does.
 */
export async function loadGuide(id = DEFAULT_GUIDE): Promise<Guide> {
  const guide = await bundledGuide(id)
  if (guide === undefined) throw new RangeError(`No guide ${id} comes with the extension`)
  return guide
}
