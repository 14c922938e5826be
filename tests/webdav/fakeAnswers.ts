import type { fakeFiles, Kind } from './fakeFiles.ts'

/** A request as the fake server sees it. */
export interface Seen {
  readonly method: string
  /** The path without its slash at the end. */
  readonly path: string
  readonly headers: Headers
  readonly body: string
}

/** @returns a function that does a request on these files and gives the answer of such a server. */
export function answersOf(kind: Kind, stored: ReturnType<typeof fakeFiles>) {
  const { files, folders, tagOf, put, isRefused } = stored
  const entry = (path: string) => {
    const file = files.get(path)
    const tag = file && !kind.withoutTags ? `<D:getetag>${tagOf(file)}</D:getetag>` : ''
    const more = file
      ? `<D:resourcetype/><D:getcontentlength>${file.text.length}</D:getcontentlength>${tag}`
      : '<D:resourcetype><D:collection/></D:resourcetype>'
    return `<D:response><D:href>${path}${file ? '' : '/'}</D:href><D:propstat><D:prop>${more}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`
  }
  const list = ({ path, headers }: Seen): Response => {
    if (!files.has(path) && !folders.has(path)) return new Response('', { status: 404 })
    const below =
      headers.get('depth') === '1'
        ? [...files.keys(), ...folders].filter((one) => one.slice(0, one.lastIndexOf('/')) === path)
        : []
    const text = `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${[path, ...below].map(entry).join('')}</D:multistatus>`
    return new Response(text, { status: 207 })
  }
  const read = ({ path }: Seen): Response => {
    const file = files.get(path)
    if (!file) return new Response('', { status: 404 })
    const etag = kind.compresses ? tagOf(file).replace(/"$/, '-gzip"') : tagOf(file)
    return new Response(file.text, { headers: { etag, 'content-type': 'application/json' } })
  }
  const write = ({ path, headers, body }: Seen): Response => {
    const file = files.get(path)
    const parent = path.slice(0, path.lastIndexOf('/'))
    if (!folders.has(parent)) return new Response('', { status: 409 })
    if (isRefused(headers, file)) return new Response('', { status: 412 })
    put(path, body)
    return new Response('', { status: file ? 200 : 201 })
  }
  return (request: Seen): Response => {
    const { method, path } = request
    if (method === 'PROPFIND') return list(request)
    if (method === 'GET') return read(request)
    if (method === 'MKCOL') {
      folders.add(path)
      return new Response('', { status: 201 })
    }
    if (method === 'DELETE') {
      files.delete(path)
      return new Response(null, { status: 204 })
    }
    return write(request)
  }
}
