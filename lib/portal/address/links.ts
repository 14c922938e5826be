/** The portal's origin: the only host that the extension knows. */
export const PORTAL_ORIGIN = 'https://iryohokenjyoho.service-now.com'
/** The portal's top page. */
export const PORTAL_TOP = `${PORTAL_ORIGIN}/csm`

/** @returns the stable deep link to an article by its number. */
export function articleAddress(number: string): string {
  return `${PORTAL_TOP}?id=kb_article_view&sysparm_article=${number}`
}

/** @returns the portal's own search for articles. */
export function searchAddress(words: string): string {
  return `${PORTAL_TOP}?id=kb_search&query=${encodeURIComponent(words)}`
}

/** @returns the link to one version of an article, where its number is not known. */
export function recordAddress(recordId: string): string {
  return `${PORTAL_TOP}?id=kb_article_view&sys_kb_id=${recordId}`
}
