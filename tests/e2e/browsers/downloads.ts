import { join } from 'node:path'

/** Where a browser puts what is downloaded: in its profile, with which it is deleted. */
export function downloadsIn(profileDir: string): string {
  return join(profileDir, 'downloads')
}
