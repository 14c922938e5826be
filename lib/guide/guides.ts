import type { Guide } from './schema.ts'

/**
 * The guides that come with the extension, by id, the current one first. Their data is loaded
 * where it is used; that each is a guide was checked when it was built in.
 */
const GUIDES = {
  gairai: () => import('./gairai.json', { with: { type: 'json' } }),
} satisfies Record<string, () => Promise<{ default: Guide }>>

/** The name of a guide that comes with the extension. */
export type GuideId = keyof typeof GUIDES

/** Ids of the guides that come with the extension, the current one first. */
export const GUIDE_IDS: readonly GuideId[] = ['gairai']

/** @returns the guide `id`, by default the current one. */
export async function loadGuide(id: GuideId = 'gairai'): Promise<Guide> {
  return (await GUIDES[id]()).default
}
