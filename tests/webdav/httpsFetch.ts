import { request } from 'node:https'
import type { Around } from '../../lib/webdav/access.ts'

/** `fetch` that trusts one certificate. */
export function httpsFetch(ca: string): Around['fetch'] {
  return async (address, { method = 'GET', headers, body, signal }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>()
    const asked = request(address, {
      method,
      ca,
      headers: { ...Object.fromEntries(new Headers(headers)), 'Accept-Encoding': 'gzip' },
      ...(signal ? { signal } : {}),
    })
    asked.once('error', reject)
    asked.once('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => {
        const { 'content-encoding': coding, ...more } = answer.headers
        const named = Object.entries(more).map(([name, value]): [string, string] => [
          name,
          `${value}`,
        ])
        const bytes = new Blob([Buffer.concat(chunks)])
        const plain =
          coding === 'gzip' ? bytes.stream().pipeThrough(new DecompressionStream('gzip')) : bytes
        const status = answer.statusCode ?? 0
        const isEmpty = [204, 304].includes(status) || chunks.length === 0
        resolve(new Response(isEmpty ? null : plain, { status, headers: named }))
      })
    })
    asked.end(body ?? undefined)
    return promise
  }
}
