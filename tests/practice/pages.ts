import { findArticle, searchArticles } from './articles.ts'
import { readOwn } from './files.ts'
import type { Memory } from './record.ts'
import { firstVariables } from './variables.ts'
import { formVariant } from './variants.ts'

/** The response for an address: a page template and its data. */
type Page =
  | { kind: 'page'; title: string; html: string; data: unknown }
  /** The address requires a login. */
  | { kind: 'login' }

/** Parameters by their name in lower case: order and case do not matter. */
type Parameters = ReadonlyMap<string, string>

const page = async (name: string, title: string, data: unknown = {}): Promise<Page> => ({
  kind: 'page',
  title,
  html: await readOwn('pages', name),
  data,
})

async function articlePage(
  parameters: Parameters,
  mail: string | undefined,
  memory: Memory,
): Promise<Page> {
  const article = findArticle(
    parameters.get('sysparm_article') ?? '',
    parameters.get('sys_kb_id') ?? '',
  )
  if (!article || memory.isWithdrawn(article.number)) return notFound(parameters)
  if (article.access === 'login' && mail === undefined) return { kind: 'login' }
  if (article.access === 'denied') return page('kb_no_right', '記事を閲覧できません')
  return page('kb_article_view', article.title, {
    number: article.number,
    title: article.title,
    body: await readOwn('articles', article.file),
    late: parameters.get('late') === '1',
  })
}

/** The page's text is in the address's language; its elements are the same. */
function notFound(parameters: Parameters): Promise<Page> {
  const language = parameters.get('lang') ?? parameters.get('language')
  return language === 'en'
    ? page('kb_not_found_en', 'Article not found')
    : page('kb_not_found', '記事が見つかりません')
}

/**
 * Finds the page for an address's parameters. `mail` is the logged-in user's, if any. A missing or
 * unknown `id` gives the top page, as on the real portal.
 */
export async function findPage(
  query: URLSearchParams,
  mail: string | undefined,
  memory: Memory,
): Promise<Page> {
  const parameters = new Map([...query].map(([name, value]) => [name.toLowerCase(), value]))
  switch (parameters.get('id')?.toLowerCase()) {
    case 'kb_article_view':
      return articlePage(parameters, mail, memory)
    case 'kb_search': {
      const text = parameters.get('query') ?? ''
      return page('kb_search', '記事の検索', { text, articles: searchArticles(text) })
    }
    case 'login':
      return page('login', 'ログイン')
    case 'registration':
      return page('registration', '新規ユーザー登録')
    case 'sc_cat_item':
      return mail === undefined
        ? { kind: 'login' }
        : page('sc_cat_item', '補助金申請', {
            variables: firstVariables(Math.min(Number(parameters.get('more') ?? 0) || 0, 2_000)),
            single: parameters.get('single') === '1',
            picture: parameters.get('picture') === '1',
          })
    case 'practice_form':
      return {
        kind: 'page',
        title: '練習用フォーム',
        html: await readOwn('variants', formVariant(parameters.get('variant'))),
        data: {},
      }
    case 'my_list':
      return mail === undefined
        ? { kind: 'login' }
        : page('my_list', 'マイリスト', { applications: memory.received() })
    default:
      return page('csm_index', 'トップ')
  }
}
