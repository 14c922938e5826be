import { folded, wordSet } from '../notation/folded.ts'
import { plain } from '../notation/plain.ts'
import { articleByNumber, stepsOf, tasksWithArticle } from './index.ts'
import type { Article, Guide, Step } from './schema.ts'

/** The least letters of a word that stands for others: one alone is in too many. */
const SHORTEST = 2
/** The least letters of a word that can be mistyped and is still recognised. */
const LEAST_NEAR = 4

/** The articles of one step; those without a step come last. */
interface ArticleGroup {
  readonly step: Step | null
  readonly articles: readonly Article[]
}

/** @returns every article of the guide, under each step whose tasks refer to it. */
export function articlesByStep(guide: Guide): ArticleGroup[] {
  const groups = stepsOf(guide).map((step) => {
    const used = new Set(step.tasks.flatMap(({ articles }) => articles))
    return { step, articles: guide.articles.filter(({ id }) => used.has(id)) }
  })
  const others = guide.articles.filter(({ id }) => tasksWithArticle(guide, id).length === 0)
  return [...groups, { step: null, articles: others }].filter(({ articles }) => articles.length > 0)
}

/**
 * Finds articles by words that may be parts of words. Hiragana and katakana, full and half width,
 * capitals, and a long-vowel mark more or less (サーバ, サーバー) make no difference, and the guide's
 * synonyms and readings count as well.
 * @param query words with spaces between them; all have to be found, in an article's title,
 * number, way, step or task. Where nothing has them, the known words in them are searched for:
 * 端末 in 端末の設定. Where those do not help either, a word may differ from a known one in one letter.
 * @returns the articles, the best first; all for no words.
 */
export function searchArticles(guide: Guide, query: string): Article[] {
  const asked = numberAsked(query)
  const exact = asked === null ? undefined : articleByNumber(guide, asked)
  if (exact) return [exact]
  const words = wordSet(query)
  const found = ranked(guide, words)
  if (found.length > 0 || asked !== null) return found
  const known = words.map((word) => wordsIn(guide, word))
  const knownFound = isEach(known) ? ranked(guide, known.flat()) : []
  if (knownFound.length > 0) return knownFound
  const near = words.map((word) =>
    ranked(guide, [word]).length > 0 ? [word] : wordsNear(guide, word),
  )
  return isEach(near) ? ranked(guide, near.flat()) : []
}

function isEach(lists: readonly (readonly string[])[]): boolean {
  return lists.every(({ length }) => length > 0)
}

/**
 * @returns the article number if the text is nothing else: `KB0011665` for `KB0011665`,
 * `0011665`, `kb 0011665`, also in full width; `null` for anything else.
 */
export function numberAsked(text: string): string | null {
  const [, digits] = /^(?:KB[\s-]?)?(\d{7})$/i.exec(plain(text)) ?? []
  return digits === undefined ? null : `KB${digits}`
}

/** @returns whether the words are about the portal's top page (ログイン), a call (電話) or the deadline (期限). */
export function asksFor(
  what: 'portal' | 'contact' | 'deadline',
  guide: Guide,
  query: string,
): boolean {
  const known = (guide.search?.[what] ?? []).map(folded)
  return wordSet(query).some((word) => known.some((one) => one.startsWith(word)))
}

/** The articles in which all words are found, in the order of where they are found. */
function ranked(guide: Guide, words: readonly string[]): Article[] {
  const asked = words.map((word) => ({ word, others: alternativesFor(guide, word) }))
  const ranks = guide.articles.flatMap((article) => {
    const own = folded(ownText(guide, article))
    const around = folded(aroundText(guide, article))
    const rank = Math.max(0, ...asked.map((each) => rankOf(each, own, around)))
    // What leads to others has much in its title that they are about.
    return rank === Infinity ? [] : [{ article, rank: rank + (isHub(guide, article) ? 0.5 : 0) }]
  })
  return ranks.toSorted((one, other) => one.rank - other.rank).map(({ article }) => article)
}

/** 0 for the word itself in the title, 1 for a synonym; 2 and 3 for what stands around the article. */
function rankOf(
  { word, others }: { readonly word: string; readonly others: readonly string[] },
  own: string,
  around: string,
): number {
  if (own.includes(word)) return 0
  if (others.some((other) => own.includes(other))) return 1
  if (around.includes(word)) return 2
  return others.some((other) => around.includes(other)) ? 3 : Infinity
}

function isHub(guide: Guide, { id }: Article): boolean {
  return guide.articles.some(({ way }) => way?.from === id)
}

function ownText({ search, subsidy }: Guide, article: Article): string {
  const { id, title, shortTitle = '', number = '', words = [] } = article
  const announced = id === subsidy.deadline?.notice ? (search?.deadline ?? []) : []
  return [title, shortTitle, number, ...words, ...announced].join('\n')
}

function aroundText(guide: Guide, article: Article): string {
  const tasks = tasksWithArticle(guide, article.id)
  const steps = stepsOf(guide).filter((step) => step.tasks.some((task) => tasks.includes(task)))
  return [
    ...(article.way?.path ?? []),
    ...(article.section ?? []),
    ...steps.map(({ id, title }) => `${id} ${title}`),
    ...tasks.map(({ title }) => title),
  ].join('\n')
}

/**
 * @param word folded, whole or in part: たんま for たんまつ.
 * @returns what else the guide calls it, folded.
 */
function alternativesFor(guide: Guide, word: string): string[] {
  if (word.length < SHORTEST) return []
  return groupsOf(guide)
    .filter((group) => group.some((one) => one.includes(word)))
    .flat()
}

/** @returns the guide's words in a word without spaces, folded: 端末 and 設定 in 端末の設定. */
function wordsIn(guide: Guide, word: string): string[] {
  return groupsOf(guide).flatMap((group) => {
    const inside = group.filter((one) => one.length >= SHORTEST && word.includes(one))
    return inside.toSorted((one, other) => other.length - one.length).slice(0, 1)
  })
}

/** @returns a word of the guide that is written like this one but for one letter: タブレット for タブレッド. */
function wordsNear(guide: Guide, word: string): string[] {
  const near = groupsOf(guide)
    .flat()
    .find((one) => isNear(one, word))
  return near === undefined ? [] : [near]
}

/** @returns whether one letter is another, too many or missing. Short words are too much alike. */
function isNear(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length)
  if (most < LEAST_NEAR) return false
  let start = 0
  while (start < most && one[start] === other[start]) start += 1
  let end = 0
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return Math.max(one.length, other.length) - start - end <= 1
}

function groupsOf(guide: Guide): string[][] {
  return (guide.search?.synonyms ?? []).map((group) => group.map(folded))
}
