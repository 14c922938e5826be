import type { Around } from '../../webdav/access'

/** The one place that makes requests. */
export const folderAround: Around = {
  fetch: (address, init) => fetch(address, init),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => Temporal.Now.instant().epochMilliseconds,
}
