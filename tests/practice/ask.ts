import { request } from 'node:https'
import { text } from 'node:stream/consumers'

type Reply = { status: number; cookie: string; location: string; text: string }

type Asking = { method?: string; json?: unknown; cookie?: string }

/** Sends a request to the practice portal from Node, without checking its self-signed certificate. */
export async function ask(
  port: number,
  path: string,
  { method = 'GET', json, cookie = '' }: Asking = {},
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const options = { host: '127.0.0.1', port, path, method, rejectUnauthorized: false }
  const sending = request({ ...options, headers: { cookie } }, (response) => {
    const { statusCode: status = 0, headers } = response
    const given = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    const answered = { status, cookie: given, location: headers.location ?? '' }
    text(response).then((body) => resolve({ ...answered, text: body }), reject)
  })
  sending.on('error', reject)
  sending.end(json === undefined ? undefined : JSON.stringify(json))
  return promise
}
