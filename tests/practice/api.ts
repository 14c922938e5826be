import * as z from 'zod/mini'
import { findPage } from './pages.ts'
import type { Memory } from './record.ts'
import { findVendors, LATER_VARIABLES } from './variables.ts'

/** A request to /api/…; `session` and `body` are '' if it has none. */
type Call = { method: string; url: URL; session: string; body: string }

type Answer = { status: number; headers?: Record<string, string>; json?: unknown }

const Application = z.object({
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  files: z.array(z.object({ name: z.string(), size: z.number(), field: z.string() })),
})

const cookie = (session: string, rest = '') =>
  `practice_session=${session}; Path=/; Secure; HttpOnly; SameSite=Lax${rest}`

/** Parses a body that may not be JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Logs in with any mail address. A GET redirects to `to`, a path of this portal. */
function login({ method, url, body }: Call, memory: Memory): Answer {
  const parsed = z.safeParse(z.object({ mail: z.string() }), parse(body))
  const mail = (parsed.success && parsed.data.mail) || 'renshu@example.jp'
  const headers = { 'set-cookie': cookie(memory.login(mail)) }
  if (method === 'POST') return { status: 200, headers, json: { mail } }
  const to = url.searchParams.get('to') ?? '/csm'
  const location = /^\/(?![/\\])/.test(to) ? to : '/csm'
  return { status: 302, headers: { ...headers, location } }
}

function application({ session, body }: Call, memory: Memory): Answer {
  if (memory.mailOf(session) === undefined) return { status: 401, json: { kind: 'login' } }
  const sent = z.safeParse(Application, parse(body))
  if (!sent.success) return { status: 400, json: { error: '送信内容を読み取れませんでした' } }
  return { status: 201, json: { number: memory.accept(sent.data).number } }
}

/** Answers the page's XHR requests. */
export async function answer(call: Call, memory: Memory): Promise<Answer> {
  const { method, url, session } = call
  const mail = memory.mailOf(session)
  switch (`${method} ${url.pathname}`) {
    case 'GET /api/page':
      return { status: 200, json: await findPage(url.searchParams, mail, memory) }
    case 'GET /api/session':
      return { status: 200, json: { mail: mail ?? null } }
    case 'GET /api/login':
    case 'POST /api/login':
      return login(call, memory)
    case 'POST /api/logout':
      memory.logout(session)
      return { status: 200, headers: { 'set-cookie': cookie('', '; Max-Age=0') }, json: {} }
    case 'POST /api/registration':
      return { status: 201, json: {} }
    case 'GET /api/variables':
      return { status: 200, json: LATER_VARIABLES }
    case 'GET /api/vendors':
      return { status: 200, json: findVendors(url.searchParams.get('q') ?? '') }
    case 'POST /api/attachment':
      // The real portal answers with the record id of the stored file; this one is made up.
      return { status: 201, json: { sysId: crypto.randomUUID().replaceAll('-', '') } }
    case 'POST /api/application':
      return application(call, memory)
    default:
      return { status: 404, json: { error: '練習用の画面に、この宛先はありません' } }
  }
}
