/** Hosts that are this machine itself: there a connection without TLS can be read by nobody else. */
const LOOPBACK = ['localhost', '127.0.0.1']

/**
 * Parses the address of a folder as a person enters it. Only HTTPS, but for this machine itself; a name
 * and a password in the address are refused, because an address is shown.
 * @returns the address, ending in a slash; `null` if it is none that can be used.
 */
export function parseFolderAddress(text: string): string | null {
  const url = URL.parse(text.trim())
  if (url === null || url.username !== '' || url.password !== '') return null
  const isLoopback = LOOPBACK.includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return null
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}

/**
 * Makes the match pattern by which the browser permits requests to a folder. It has no port, because
 * Firefox's patterns take none: permission is by host.
 * @param address as `parseFolderAddress` returns it.
 */
export function permissionFor(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}
