/** The only origin on which the extension runs. */
export const PORTAL_ORIGIN = 'https://iryohokenjyoho.service-now.com'
export const PORTAL_TOP = `${PORTAL_ORIGIN}/csm`

/** @returns the stable deep link to an article by its number. */
export function articleAddress(number: string): string {
  return `${PORTAL_TOP}?id=kb_article_view&sysparm_article=${number}`
}

/** @returns the address of the portal's own search for articles. */
export function searchAddress(words: string): string {
  return `${PORTAL_TOP}?id=kb_search&query=${encodeURIComponent(words)}`
}

/** @returns the link to one version of an article, for those whose number is not known. */
export function recordAddress(recordId: string): string {
  return `${PORTAL_TOP}?id=kb_article_view&sys_kb_id=${recordId}`
}
