import type { Around } from '../../lib/webdav/access'

/** A request as the fake server sees it. */
export interface Seen {
  readonly method: string
  /** The path without its slash at the end. */
  readonly path: string
  readonly headers: Headers
  readonly body: string
}

/** How a fake server differs from a plain one. */
interface Kind {
  /** Writes whatever the condition says. */
  readonly ignoresConditions?: boolean
  /** Gives no versions in lists. */
  readonly withoutTags?: boolean
  /** All versions are weak. */
  readonly weakTags?: boolean
  /** Compresses, marks the version in the head of an answer, and compares with the bare one. */
  readonly compresses?: boolean
  /** Keeps the version of a file that is written twice within one second. */
  readonly tagBySecond?: boolean
  /** Gives the version of a file a second after its write; a weak one until then. */
  readonly weakAtFirst?: boolean
}

interface File {
  text: string
  tag: string
  at: number
}

/** A WebDAV server in memory. Its time is that of `clock`, and its pauses pass at once. */
export function fakeServer(kind: Kind = {}, clock = { now: 1.79e12 }) {
  const files = new Map<string, File>()
  const folders = new Set<string>(['/junbi'])
  const requests: Seen[] = []
  let writes = 0
  const state = {
    /** Answers in place of the server, or throws as a broken connection does; `null` lets it answer. */
    interfere: (_request: Seen): Response | null => null,
    /** Called after the server has done a request and before its answer arrives. */
    done: (_request: Seen): void => {},
  }

  const tagOf = ({ tag, at }: File) => {
    if (kind.weakTags || (kind.weakAtFirst && clock.now - at < 1_000)) return `W/"${tag}"`
    return `"${tag}"`
  }
  const put = (path: string, text: string) => {
    const before = files.get(path)
    const second = (at: number) => Math.floor(at / 1_000)
    const isSameSecond = before && second(before.at) === second(clock.now)
    const tag = kind.tagBySecond && isSameSecond ? before.tag : `t${++writes}`
    files.set(path, { text, tag, at: clock.now })
  }
  const isRefused = (headers: Headers, file: File | undefined) => {
    if (kind.ignoresConditions) return false
    const wanted = headers.get('if-match')
    if (wanted !== null)
      return file === undefined || wanted !== tagOf(file) || wanted.startsWith('W/')
    return headers.get('if-none-match') === '*' && file !== undefined
  }
  const entry = (path: string) => {
    const file = files.get(path)
    const tag = file && !kind.withoutTags ? `<D:getetag>${tagOf(file)}</D:getetag>` : ''
    const more = file
      ? `<D:resourcetype/><D:getcontentlength>${file.text.length}</D:getcontentlength>${tag}`
      : '<D:resourcetype><D:collection/></D:resourcetype>'
    return `<D:response><D:href>${path}${file ? '' : '/'}</D:href><D:propstat><D:prop>${more}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`
  }
  const answer = ({ method, path, headers, body }: Seen): Response => {
    const file = files.get(path)
    const isFolder = folders.has(path)
    const parent = path.slice(0, path.lastIndexOf('/'))
    if (method === 'PROPFIND') {
      if (!file && !isFolder) return new Response('', { status: 404 })
      const below =
        headers.get('depth') === '1'
          ? [...files.keys(), ...folders].filter(
              (one) => one.slice(0, one.lastIndexOf('/')) === path,
            )
          : []
      const text = `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${[path, ...below].map(entry).join('')}</D:multistatus>`
      return new Response(text, { status: 207 })
    }
    if (method === 'MKCOL') {
      folders.add(path)
      return new Response('', { status: 201 })
    }
    if (method === 'GET') {
      if (!file) return new Response('', { status: 404 })
      const etag = kind.compresses ? tagOf(file).replace(/"$/, '-gzip"') : tagOf(file)
      return new Response(file.text, { headers: { etag, 'content-type': 'application/json' } })
    }
    if (method === 'DELETE') {
      files.delete(path)
      return new Response(null, { status: 204 })
    }
    if (!folders.has(parent)) return new Response('', { status: 409 })
    if (isRefused(headers, file)) return new Response('', { status: 412 })
    put(path, body)
    return new Response('', { status: file ? 200 : 201 })
  }
  const around: Around = {
    fetch: async (address, init) => {
      const request: Seen = {
        method: init.method ?? 'GET',
        path: decodeURIComponent(new URL(address).pathname).replace(/\/$/, ''),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? init.body : '',
      }
      requests.push(request)
      const instead = state.interfere(request)
      if (instead) return instead
      const done = answer(request)
      state.done(request)
      return done
    },
    pause: async (milliseconds) => {
      clock.now += milliseconds
    },
    now: () => clock.now,
  }
  return {
    access: { address: 'https://nas.example/junbi/', userName: '山田', password: 'ひみつ' },
    around,
    files,
    folders,
    requests,
    state,
    clock,
    /** Writes a file as another machine does. */
    put,
  }
}
