import * as z from 'zod/mini'
import { browser } from '../../browser'
import { onStoredKey } from '../storage/onStored'
import { storedItem } from '../storage/storedItem'

/** Prefix of the key of an unavailable article, before its name. */
export const UNAVAILABLE_ARTICLE = 'article:'
const STATES = ['missing', 'forbidden'] as const

const schema = z.object({
  version: z.literal(1),
  state: z.enum(STATES),
  /** The last day on which it was unavailable, Asia/Tokyo, ISO 8601. */
  day: z.iso.date(),
})

/** An article that was missing or forbidden when it was last opened. */
export type UnavailableArticle = z.infer<typeof schema>
/** By article number, or by record id where the guide has no number. */
export type UnavailableArticles = ReadonlyMap<string, UnavailableArticle>

/**
 * Reads which of these articles were unavailable. Unreadable values are skipped.
 * @param names article numbers or record ids, as in a guide.
 */
export async function readUnavailableArticles(
  names: readonly string[],
): Promise<UnavailableArticles> {
  const items = names.map((name) => [name, itemOf(name)] as const)
  const stored = await browser.storage.local.get(items.map(([, { key }]) => key))
  return new Map(
    items.flatMap(([name, { key, parse }]) => {
      const trouble = parse(stored[key])
      return trouble ? [[name, trouble] as const] : []
    }),
  )
}

/**
 * Writes that the article was missing or forbidden.
 * @param day today in Tokyo, ISO 8601.
 */
export async function writeUnavailableArticle(
  name: string,
  state: (typeof STATES)[number],
  day: string,
): Promise<void> {
  await itemOf(name).write({ version: 1, state, day })
}

/** Removes the record, as the article was opened again. */
export async function removeUnavailableArticle(name: string): Promise<void> {
  await itemOf(name).write(null)
}

/** Calls `onChange` after any panel wrote or removed a record. */
export function watchUnavailableArticles(onChange: () => void): void {
  onStoredKey((key) => key.startsWith(UNAVAILABLE_ARTICLE), onChange)
}

function itemOf(name: string) {
  return storedItem<UnavailableArticle | null>(UNAVAILABLE_ARTICLE + name, schema, null)
}
