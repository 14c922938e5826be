import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, put, takeAway } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** What was kept of an article stands under this and its name. */
export const ARTICLE = 'article:'
const STATES = ['missing', 'forbidden'] as const

const schema = z.object({
  version: z.literal(1),
  state: z.enum(STATES),
  /** The last day on which it was so, Asia/Tokyo, ISO 8601. */
  day: z.iso.date(),
})

/** An article that was gone, or not to be seen, when it was opened last. */
export type ArticleTrouble = z.infer<typeof schema>
/** By article number, or by record id where the guide has no number. */
export type ArticleTroubles = ReadonlyMap<string, ArticleTrouble>

/**
 * @param names article numbers or record ids, as in a guide.
 * @returns what was kept of these; what cannot be read says nothing.
 */
export async function readArticleTroubles(names: readonly string[]): Promise<ArticleTroubles> {
  const stored = await browser.storage.local.get(names.map((name) => ARTICLE + name))
  const troubles = new Map<string, ArticleTrouble>()
  for (const [key, value] of Object.entries(stored)) {
    const parsed = schema.safeParse(value)
    if (parsed.success) troubles.set(key.slice(ARTICLE.length), parsed.data)
  }
  return troubles
}

/** Keeps that the article was not there today, or not to be seen. */
export async function keepArticleTrouble(
  name: string,
  state: (typeof STATES)[number],
): Promise<void> {
  const day = Temporal.Now.plainDateISO('Asia/Tokyo').toString()
  const trouble: ArticleTrouble = { version: 1, state, day }
  await locked(() => put({ [ARTICLE + name]: trouble }))
}

/** The article was seen again. */
export async function forgetArticleTrouble(name: string): Promise<void> {
  await locked(() => takeAway([ARTICLE + name]))
}

/** Calls `onChange` after any panel kept or forgot one. */
export function watchArticleTroubles(onChange: () => void): void {
  onStoredKey((key) => key.startsWith(ARTICLE), onChange)
}
