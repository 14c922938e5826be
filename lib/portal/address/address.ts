import { PORTAL_ORIGIN } from './links'

/** What an address says of the page, before its content is there. */
export type Address =
  /** Not the portal. */
  | { readonly place: 'elsewhere' }
  /** The sister portal of another trade on the same origin: out of scope. */
  | { readonly place: 'sister' }
  /** An article, by its number, its record id, or both. */
  | { readonly place: 'article'; readonly number: string | null; readonly recordId: string | null }
  /** Any other page of the portal; `id` is its `?id=`, lower case, empty for the top. */
  | { readonly place: 'page'; readonly id: string }

/**
 * Reads an address in any of its shapes: parameters in any order and case, `/csm` or
 * `/csm/ja`, with or without `spa`, `lang` and a hash.
 */
export function parseAddress(href: string): Address {
  const url = URL.parse(href)
  if (url === null || url.origin !== PORTAL_ORIGIN) return { place: 'elsewhere' }
  if (/^\/omf(\/|$)/i.test(url.pathname)) return { place: 'sister' }
  if (!/^\/csm(\/|$)/i.test(url.pathname)) return { place: 'elsewhere' }

  const parameters = new Map<string, string>()
  for (const [name, value] of url.searchParams) parameters.set(name.toLowerCase(), value)
  const id = parameters.get('id')?.toLowerCase() ?? ''
  if (id !== 'kb_article_view' && id !== 'kb_article') return { place: 'page', id }
  return {
    place: 'article',
    number: articleNumber(parameters.get('sysparm_article') ?? ''),
    recordId: parameters.get('sys_kb_id')?.toLowerCase() ?? null,
  }
}

/**
 * @param href of a tab, which keeps what the browser was told to find in the page
 *   (`#:~:text=…`), as addresses of search results do.
 * @returns the address as the page itself tells it.
 */
export function asPageTells(href: string): string {
  return href.replace(/#(.*?):~:.*$/s, (_, place) => (place === '' ? '' : `#${place}`))
}

/** @returns the first article number in a text, upper case: `KB0011665`; `null` if there is none. */
export function articleNumber(text: string): string | null {
  return /KB\d{7}(?!\d)/i.exec(text)?.[0].toUpperCase() ?? null
}
