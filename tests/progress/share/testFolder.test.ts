import { expect, test } from 'vitest'
import { testFolder } from '../../../lib/progress/share/testFolder'
import { fakeServer } from '../../webdav/fakeServer'

async function tested(server = fakeServer()) {
  return testFolder(server.access, server.around)
}

test('a folder on a server that honours conditions can be shared, and nothing is left in it', async () => {
  const server = fakeServer()
  expect(await tested(server)).toEqual({ ok: true, facilities: 0 })
  expect([...server.files]).toEqual([])
  expect([...server.folders]).toEqual(['/junbi', '/junbi/facilities'])
})

test('the facilities that are there already are counted, and other files are not', async () => {
  const server = fakeServer()
  server.folders.add('/junbi/facilities')
  server.put(`/junbi/facilities/${crypto.randomUUID()}.json`, '{}')
  server.put('/junbi/facilities/メモ.txt', '')
  expect(await tested(server)).toEqual({ ok: true, facilities: 1 })
})

test.each([
  ['compresses and marks its versions', { compresses: true }],
  ['gives weak versions right after a write', { weakAtFirst: true }],
  ['keeps the version of a file written twice a second', { tagBySecond: true }],
  ['gives versions with each file only', { withoutTags: true, compresses: true }],
])('a server that %s can be used', async (_, kind) => {
  expect(await tested(fakeServer(kind))).toMatchObject({ ok: true })
})

test.each([
  ['ignores conditions', { ignoresConditions: true }, 'conditionsIgnored'],
  ['has weak versions only', { weakTags: true }, 'noVersions'],
])('a server that %s is refused', async (_, kind, trouble) => {
  const server = fakeServer(kind)
  expect(await tested(server)).toMatchObject({ ok: false, trouble })
  expect([...server.files]).toEqual([])
})

const answered = (status: number, headers: Record<string, string> = {}, text = '') =>
  new Response(text === '' ? null : text, { status, headers })

test.each([
  ['401', answered(401, { 'www-authenticate': 'Basic realm="x"' }), 'password'],
  ['401 for Digest', answered(401, { 'www-authenticate': 'Digest realm="x"' }), 'digest'],
  ['403', answered(403), 'forbidden'],
  ['404', answered(404), 'missing'],
  ['405', answered(405), 'notWebDav'],
  ['a redirect', answered(302, { location: '/login' }), 'redirected'],
  ['a page to sign in', answered(200, { 'content-type': 'text/html' }, '<html>'), 'notWebDav'],
  ['a page as 207', answered(207, {}, '<html><br></html>'), 'notWebDav'],
  ['423', answered(423), 'busy'],
  ['429', answered(429, { 'retry-after': '30' }), 'busy'],
  ['500', answered(500), 'failed'],
  ['503', answered(503), 'busy'],
])('a server that answers %s is told as such after one request', async (_, answer, trouble) => {
  const server = fakeServer()
  server.state.interfere = () => answer
  expect(await tested(server)).toMatchObject({ ok: false, trouble })
  expect(server.requests).toHaveLength(1)
})

test.each([
  [403, 'readOnly'],
  [405, 'readOnly'],
  [409, 'missing'],
  [413, 'full'],
  [423, 'busy'],
  [507, 'full'],
])('a server that answers %s to a write is told as such', async (status, trouble) => {
  const server = fakeServer()
  server.state.interfere = ({ method }) => (method === 'PUT' ? answered(status) : null)
  expect(await tested(server)).toMatchObject({ ok: false, trouble, seen: `PUT: ${status}` })
})

test.each([
  ['cannot be reached', new TypeError('Failed to fetch'), 'unreachable'],
  ['does not answer in time', new DOMException('', 'TimeoutError'), 'slow'],
])('a server that %s is told as such', async (_, reason, trouble) => {
  const server = fakeServer()
  server.state.interfere = () => {
    throw reason
  }
  expect(await tested(server)).toMatchObject({ ok: false, trouble })
})

test('a file of which only a part arrived is told', async () => {
  const server = fakeServer()
  server.state.done = ({ method, path }) => {
    if (method === 'PUT') server.put(path, '{"te')
  }
  expect(await tested(server)).toMatchObject({ ok: false, trouble: 'damaged' })
})

test('every request has the name and password in UTF-8 and no cookie, and follows no redirect', async () => {
  const server = fakeServer()
  const inits: RequestInit[] = []
  const { fetch } = server.around
  await testFolder(server.access, {
    ...server.around,
    fetch: (address, init) => {
      inits.push(init)
      return fetch(address, init)
    },
  })
  expect(inits.length).toBeGreaterThan(5)
  for (const init of inits) {
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual', cache: 'no-store' })
    const [, encoded = ''] =
      /^Basic (.*)$/.exec(new Headers(init.headers).get('authorization') ?? '') ?? []
    expect(Buffer.from(encoded, 'base64').toString()).toBe('山田:ひみつ')
  }
})
