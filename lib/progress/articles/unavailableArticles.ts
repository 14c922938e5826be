import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

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
  const stored = await browser.storage.local.get(names.map((name) => UNAVAILABLE_ARTICLE + name))
  const troubles = new Map<string, UnavailableArticle>()
  for (const [key, value] of Object.entries(stored)) {
    const parsed = schema.safeParse(value)
    if (parsed.success) troubles.set(key.slice(UNAVAILABLE_ARTICLE.length), parsed.data)
  }
  return troubles
}

/** Keeps that the article was not there today, or not to be seen. */
export async function writeUnavailableArticle(
  name: string,
  state: (typeof STATES)[number],
): Promise<void> {
  const day = Temporal.Now.plainDateISO('Asia/Tokyo').toString()
  const trouble: UnavailableArticle = { version: 1, state, day }
  await locked(() => setItems({ [UNAVAILABLE_ARTICLE + name]: trouble }))
}

/** The article was seen again. */
export async function removeUnavailableArticle(name: string): Promise<void> {
  await locked(() => removeItems([UNAVAILABLE_ARTICLE + name]))
}

/** Calls `onChange` after any panel kept or forgot one. */
export function watchUnavailableArticles(onChange: () => void): void {
  onStoredKey((key) => key.startsWith(UNAVAILABLE_ARTICLE), onChange)
}
