import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { fakeServer } from '../../webdav/fakeServer.ts'

/** A folder on a WebDAV server of this machine, which wants a name and a password. */
export interface FolderServer {
  /** As a person enters it. */
  readonly address: string
  readonly userName: string
  readonly password: string
  /** The files by path. */
  readonly files: ReadonlyMap<string, { readonly text: string }>
  /** Every request so far: method, path and the status of its answer. */
  readonly seen: readonly string[]
  close(): Promise<void>
}

const USER = 'minato'
const PASSWORD = 'アプリ用 password'

/** Starts a server with an empty folder. Without conditions it overwrites whatever it is told. */
export async function startFolder({ honoursConditions = true } = {}): Promise<FolderServer> {
  const memory = fakeServer({ ignoresConditions: !honoursConditions })
  const seen: string[] = []
  const wanted = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`
  const answer = async (request: IncomingMessage): Promise<Response> => {
    if (request.headers.authorization !== wanted) {
      return new Response('', { status: 401, headers: { 'www-authenticate': 'Basic realm="dav"' } })
    }
    const headers = Object.entries(request.headers).map(([name, value]) => [name, `${value}`])
    const body = await text(request)
    const { method = 'GET', url = '/' } = request
    const init = { method, body, headers: Object.fromEntries(headers) }
    return memory.around.fetch(`http://localhost${url}`, init)
  }
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = await answer(request).then(async (made) => ({
      status: made.status,
      headers: Object.fromEntries(made.headers),
      body: await made.text(),
    }))
    seen.push(`${request.method} ${request.url} ${status}`)
    response.writeHead(status, headers).end(body)
  }
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.destroy(new Error(`${error}`)))
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const at = server.address()
  const port = typeof at === 'object' && at ? at.port : 0
  return {
    address: `http://localhost:${port}/junbi/`,
    userName: USER,
    password: PASSWORD,
    files: memory.files,
    seen,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      await closed
    },
  }
}
