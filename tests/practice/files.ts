import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, resolve, sep } from 'node:path'

const require = createRequire(import.meta.url)
const library = (name: string, folder = '') =>
  join(dirname(require.resolve(`${name}/package.json`)), folder)

/** The folder for each /files/<name>/: our own scripts, and the libraries that the portal uses. */
const FOLDERS: Record<string, string> = {
  client: join(import.meta.dirname, 'client'),
  angular: library('angular'),
  jquery: library('jquery', 'dist'),
  select2: library('select2'),
  bootstrap: library('bootstrap', 'dist'),
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Reads a file under /files/<folder>/…; undefined if there is none. */
export async function readShared(
  pathname: string,
): Promise<{ type: string; body: Buffer } | undefined> {
  const [, files, name = '', ...rest] = pathname.split('/')
  const folder = FOLDERS[name]
  const type = TYPES[extname(pathname)]
  if (files !== 'files' || folder === undefined || type === undefined) return undefined
  const path = resolve(folder, rest.join('/'))
  if (!path.startsWith(folder + sep)) return undefined
  const body = await readFile(path).catch(() => undefined)
  return body && { type, body }
}

/** Reads a page or an article by its name. */
export const readOwn = (
  folder: 'client' | 'pages' | 'articles' | 'variants',
  name: string,
): Promise<string> => readFile(join(import.meta.dirname, folder, `${name}.html`), 'utf8')
