import { PORTAL_ORIGIN } from './links'

/** What an address tells about its page before the page has loaded. */
export type Address =
  /** Not the portal. */
  | { readonly place: 'elsewhere' }
  /** The sister portal for another profession on the same origin: out of scope. */
  | { readonly place: 'sister' }
  /** An article, by its number, its record id, or both. */
  | { readonly place: 'article'; readonly number: string | null; readonly recordId: string | null }
  /** Any other page of the portal; `id` is its `?id=` in lower case, '' for the top page. */
  | { readonly place: 'page'; readonly id: string }

/**
 * Parses an address in every form the portal uses: parameters in any order and case, `/csm` or
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
  if (!/^kb_article(?:_view)?$/.test(id)) return { place: 'page', id }
  return {
    place: 'article',
    number: articleNumber(parameters.get('sysparm_article') ?? ''),
    recordId: parameters.get('sys_kb_id')?.toLowerCase() ?? null,
  }
}

/**
 * Removes a text fragment (`#:~:text=…`), as links from search results have it.
 * @param href a tab's address. The tab's has the fragment, `location.href` in its page has not.
 * @returns the address as `location.href` has it.
 */
export function withoutTextFragment(href: string): string {
  const hash = href.indexOf('#')
  const fragment = hash < 0 ? -1 : href.indexOf(':~:', hash)
  if (fragment < 0) return href
  return href.slice(0, fragment === hash + 1 ? hash : fragment)
}

/** @returns the first article number in a text, in upper case: `KB0011665`; `null` for none. */
export function articleNumber(text: string): string | null {
  return /KB\d{7}(?!\d)/i.exec(text)?.[0].toUpperCase() ?? null
}
