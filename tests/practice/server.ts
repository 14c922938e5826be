import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import { text } from 'node:stream/consumers'
import { answer } from './api.ts'
import { HOST, makeCertificate } from './certificate.ts'
import { readOwn, readShared } from './files.ts'
import { createMemory, type Memory, type Received, type Request } from './record.ts'

export { MANUAL_LIST_SYS_ID } from './articles.ts'
export { FORM_ADDRESS, FORM_SYS_ID } from './variables.ts'
export type { Received, Request }

export type Practice = {
  port: number
  /** The portal's top page at its real address: browsers map its host to 127.0.0.1:port. */
  url: string
  /** Applications sent so far, oldest first. */
  received(): Received[]
  /** Every request answered so far, oldest first. */
  requests(): Request[]
  /** Withdraws the articles with these numbers, and restores all others. */
  withdraw(numbers: readonly string[]): void
  /** Deletes applications, requests and logins. */
  reset(): void
  close(): Promise<void>
}

/** The outer HTML by path; `?id=` selects the page in it. */
const SHELLS: Record<string, string> = {
  '/csm': 'portal',
  '/csm/ja': 'portal',
  '/csm/en': 'portal',
  '/csm/kept': 'kept',
}

const ALWAYS = {
  'cache-control': 'no-store',
  // The banner promises that nothing is sent out: the page can only reach this server.
  'content-security-policy': "connect-src 'self'; form-action 'self'; img-src 'self' data:",
}

/** Browsers compile scripts and styles anew for each page unless they may keep them. */
const KEPT = { 'cache-control': 'max-age=3600' }

const sessionOf = (request: IncomingMessage) =>
  /(?:^|; )practice_session=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? ''

async function respond(request: IncomingMessage, response: ServerResponse, memory: Memory) {
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', `https://${HOST}`)
  memory.noteRequest(method, url.pathname + url.search)

  if (url.pathname.startsWith('/api/')) {
    const call = { method, url, session: sessionOf(request), body: await text(request) }
    const { status, headers, json } = await answer(call, memory)
    response.writeHead(status, { ...ALWAYS, 'content-type': 'application/json', ...headers })
    response.end(json === undefined ? undefined : JSON.stringify(json))
    return
  }

  const file = await readShared(url.pathname)
  if (file) {
    const headers = { ...ALWAYS, ...KEPT, 'content-type': file.type }
    response.writeHead(200, headers).end(file.body)
    return
  }
  if (url.pathname === '/') {
    response.writeHead(302, { ...ALWAYS, location: '/csm' }).end()
    return
  }
  const sister = /^\/omf(\/|$)/i.test(url.pathname)
  const shell = sister ? 'omf' : SHELLS[url.pathname.replace(/\/$/, '')]
  response.writeHead(shell ? 200 : 404, {
    ...ALWAYS,
    // Lets browsers keep the page in the bfcache.
    ...(shell === 'kept' ? { 'cache-control': 'no-cache' } : {}),
    'content-type': 'text/html; charset=utf-8',
  })
  response.end(await readOwn('client', shell ?? 'missing'))
}

/** Listens on this machine only. @returns the port, which is any free one if `port` is 0. */
async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/**
 * Starts the practice portal, which writes nothing to disk. Rejects if the port is in use.
 * @param port 0, the default, uses any free one.
 */
export async function startPractice({ port = 0 }: { port?: number } = {}): Promise<Practice> {
  const memory = createMemory()
  const server = createServer(await makeCertificate(), (request, response) => {
    respond(request, response, memory).catch((error: unknown) => {
      console.error('練習用ポータルが応答できませんでした', request.url, error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const listening = await listen(server, port)
  return {
    port: listening,
    url: `https://${HOST}/csm`,
    received: memory.received,
    requests: memory.requests,
    withdraw: memory.withdraw,
    reset: memory.reset,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

async function startByHand(port: number) {
  try {
    const practice = await startPractice({ port })
    console.log(
      `練習用ポータルの開き方: chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors --disable-quic --host-resolver-rules="MAP ${HOST}:443 127.0.0.1:${practice.port}" ${practice.url}`,
    )
  } catch (error) {
    console.error(
      `ポート ${port} では始められませんでした。ほかの番号で、もう一度お試しください。`,
      error,
    )
    process.exitCode = 1
  }
}

if (import.meta.main) await startByHand(Number(process.argv[2] ?? 8443))
