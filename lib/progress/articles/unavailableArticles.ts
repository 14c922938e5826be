import * as z from 'zod/mini'
import { browser } from '../../browser'
import { todayInTokyo } from '../../notation/tokyoDay'
import { onStoredKey } from '../storage/onStored'
import { storedItem } from '../storage/storedItem'

/** What was kept of an article stands under this and its name. */
export const UNAVAILABLE_ARTICLE = 'article:'
const STATES = ['missing', 'forbidden'] as const

const schema = z.object({
  version: z.literal(1),
  state: z.enum(STATES),
  /** The last day on which it was so, Asia/Tokyo, ISO 8601. */
  day: z.iso.date(),
})

/** An article that was gone, or not to be seen, when it was opened last. */
export type UnavailableArticle = z.infer<typeof schema>
/** By article number, or by record id where the guide has no number. */
export type UnavailableArticles = ReadonlyMap<string, UnavailableArticle>

/**
 * @param names article numbers or record ids, as in a guide.
 * @returns what was kept of these; what cannot be read says nothing.
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

/** Keeps that the article was not there today, or not to be seen. */
export async function writeUnavailableArticle(
  name: string,
  state: (typeof STATES)[number],
): Promise<void> {
  await itemOf(name).write({ version: 1, state, day: todayInTokyo().toString() })
}

/** The article was seen again. */
export async function removeUnavailableArticle(name: string): Promise<void> {
  await itemOf(name).write(null)
}

/** Calls `onChange` after any panel kept or forgot one. */
export function watchUnavailableArticles(onChange: () => void): void {
  onStoredKey((key) => key.startsWith(UNAVAILABLE_ARTICLE), onChange)
}

function itemOf(name: string) {
  return storedItem<UnavailableArticle | null>(UNAVAILABLE_ARTICLE + name, schema, null)
}
