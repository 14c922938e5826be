import { folded, wordSet } from '../notation/folded.ts'
import { plain } from '../notation/plain.ts'
import { articleByNumber, stepsOf, tasksWithArticle } from './index.ts'
import type { Article, Guide, Step } from './schema.ts'

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
 * capitals, and a long-vowel mark more or less (サーバ, サーバー) make no difference.
 * @param query words with spaces between them; all have to be found, in an article's title,
 * number, way, step or task.
 * @returns the articles, those whose own title or number holds all words first; all for no words.
 */
export function searchArticles(guide: Guide, query: string): Article[] {
  const words = wordSet(query)
  const asked = numberAsked(query)
  const exact = asked === null ? undefined : articleByNumber(guide, asked)
  if (exact) return [exact]
  const all = (text: string) => words.every((word) => text.includes(word))
  const own = guide.articles.filter((article) => all(folded(ownText(article))))
  const others = guide.articles.filter(
    (article) => !own.includes(article) && all(folded(aroundText(guide, article))),
  )
  return [...own, ...others]
}

/**
 * @returns the article number if the text is nothing else: `KB0011665` for `KB0011665`,
 * `0011665`, `kb 0011665`, also in full width; `null` for anything else.
 */
export function numberAsked(text: string): string | null {
  const [, digits] = /^(?:KB[\s-]?)?(\d{7})$/i.exec(plain(text)) ?? []
  return digits === undefined ? null : `KB${digits}`
}

function ownText({ title, number = '' }: Article): string {
  return `${title}\n${number}`
}

function aroundText(guide: Guide, article: Article): string {
  const tasks = tasksWithArticle(guide, article.id)
  const steps = stepsOf(guide).filter((step) => step.tasks.some((task) => tasks.includes(task)))
  return [
    ownText(article),
    ...(article.way?.path ?? []),
    ...(article.section ?? []),
    ...steps.map(({ id, title }) => `${id} ${title}`),
    ...tasks.map(({ title }) => title),
  ].join('\n')
}
