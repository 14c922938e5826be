import { beforeEach, expect, test } from 'vitest'
import { loadGuide } from '../../../../lib/guide/guides'
import { fakeServer } from '../../../webdav/fakeServer'
import { openSharer, type Sharer, separateMachines } from '../sharer'

beforeEach(separateMachines)

const PATH = '/junbi/guides/gairai.json'
const HOUR = 3_600_000

/** An edition of the first guide, told from others by its words. */
const editionOf = async (edition: string) => ({ ...(await loadGuide()), edition })

async function twoMachines(server = fakeServer()) {
  const shop = await openSharer(server, 'shop', { role: 'facility' })
  const office = await openSharer(server, 'office')
  return { server, shop, office }
}

const put = async (at: Sharer, edition: string) => {
  const guide = await editionOf(edition)
  return at.run(() => at.code.putGuide(guide))
}

/** The editions that a machine knows to be in the folder, each with whether it was decided about. */
const known = async (at: Sharer) =>
  (await at.run(() => at.code.readSharedGuides())).map(({ id, isDecided, file }) => {
    const { guide = null } = file.state === 'read' ? file : {}
    const edition = guide !== null && typeof guide === 'object' && 'edition' in guide
    return [id, edition ? guide.edition : file.state, isDecided]
  })

test('an edition that one puts into the folder is known to the others, and in use nowhere', async () => {
  const { server, shop, office } = await twoMachines()
  expect(await put(office, '三月の版')).toEqual({ state: 'put' })
  expect(await known(office)).toEqual([['gairai', '三月の版', true]])
  expect(await shop.look()).toMatchObject({ trouble: null })
  expect(await known(shop)).toEqual([['gairai', '三月の版', false]])
  const stored = Object.keys(await shop.local.all())
  expect(stored.filter((key) => key.startsWith('guide:'))).toEqual([])
  expect(server.files.get(PATH)?.text).toContain('"format":1')
})

test('an edition with another content is new again after one was declined', async () => {
  const { shop, office } = await twoMachines()
  await put(office, '三月の版')
  await shop.look()
  const [found] = await shop.run(() => shop.code.readSharedGuides())
  await shop.run(() => shop.code.decideAboutGuide('gairai', found?.digest ?? ''))
  expect(await known(shop)).toEqual([['gairai', '三月の版', true]])
  await put(office, '四月の版')
  await shop.look()
  expect(await known(shop)).toEqual([['gairai', '四月の版', false]])
})

test('an edition that nobody here has seen is not replaced, but shown; then it can be', async () => {
  const { server, shop, office } = await twoMachines()
  await put(office, '本部の版')
  expect(await put(shop, '店の版')).toEqual({ state: 'changed' })
  expect(server.files.get(PATH)?.text).toContain('本部の版')
  expect(await known(shop)).toEqual([['gairai', '本部の版', false]])
  expect(await put(shop, '店の版')).toEqual({ state: 'put' })
  expect(server.files.get(PATH)?.text).toContain('店の版')
})

test('of two who put an edition at the same moment one is refused', async () => {
  const { server, shop, office } = await twoMachines()
  await put(office, '二月の版')
  await shop.look()
  let isBetween = true
  server.state.interfere = ({ method }) => {
    if (method === 'PUT' && isBetween) {
      isBetween = false
      server.put(PATH, (server.files.get(PATH)?.text ?? '').replace('二月の版', '本部の版'))
    }
    return null
  }
  expect(await put(shop, '店の版')).toEqual({ state: 'changed' })
  expect(await known(shop)).toEqual([['gairai', '本部の版', false]])
})

test('an edition that is overwritten within a second by a server that keeps its version is not called put', async () => {
  const { server, shop } = await twoMachines(fakeServer({ tagBySecond: true }))
  server.state.done = ({ method }) => {
    if (method === 'PUT') server.put(PATH, '{"id":"gairai","edition":"本部の版"}')
  }
  expect(await put(shop, '店の版')).toEqual({ state: 'changed' })
  expect(await known(shop)).toEqual([['gairai', '本部の版', false]])
})

test.each([
  [403, 'readOnly'],
  [507, 'full'],
  [401, 'password'],
  [503, 'busy'],
])('%i to the write is told, and what is known here stays', async (status, trouble) => {
  const { server, shop, office } = await twoMachines()
  await put(office, '本部の版')
  await shop.look()
  server.state.interfere = ({ method }) =>
    method === 'PUT' ? new Response(null, { status }) : null
  expect(await put(shop, '店の版')).toMatchObject({ state: 'trouble', trouble })
  expect(await known(shop)).toEqual([['gairai', '本部の版', false]])
})

test('a write that breaks off half-way is told, and the next one replaces it once it was shown', async () => {
  const { server, shop } = await twoMachines()
  server.state.done = ({ method, body }) => {
    if (method !== 'PUT') return
    server.put(PATH, body.slice(0, 40))
    throw new TypeError('Failed to fetch')
  }
  expect(await put(shop, '店の版')).toMatchObject({ state: 'trouble', trouble: 'unreachable' })
  server.state.done = () => {}
  expect(await put(shop, '店の版')).toEqual({ state: 'changed' })
  expect(await known(shop)).toEqual([['gairai', 'unreadable', false]])
  expect(await put(shop, '店の版')).toEqual({ state: 'put' })
})

test('guides that cannot be read hold nothing up: the facilities are shared, and the reason is kept', async () => {
  const { server, office } = await twoMachines()
  server.state.interfere = ({ path }) =>
    path.startsWith('/junbi/guides') ? new Response(null, { status: 403 }) : null
  await office.add({ name: 'みほん薬局' })
  expect(await office.look()).toMatchObject({ trouble: null, counts: { shared: 1 } })
  const { handoverTrouble } = await office.run(() => office.code.shareWork.read())
  expect(handoverTrouble).toMatchObject({ trouble: 'forbidden' })
  server.state.interfere = () => null
  await office.look()
  expect((await office.run(() => office.code.shareWork.read())).handoverTrouble).toBeNull()
})

test('they are looked for once an hour, and only what has changed is read', async () => {
  const { server, shop, office } = await twoMachines()
  await put(office, '三月の版')
  await shop.sync()
  const asked = async () => {
    server.requests.length = 0
    await shop.sync()
    return server.requests
      .filter(({ path }) => path.startsWith('/junbi/guides'))
      .map(({ method }) => method)
  }
  expect(await known(shop)).toHaveLength(1)
  expect(await asked()).toEqual([])
  server.clock.now += HOUR
  expect(await asked()).toEqual(['PROPFIND'])
  await put(office, '四月の版')
  server.clock.now += HOUR
  expect(await asked()).toEqual(['PROPFIND', 'GET'])
})

test('a guide whose file is gone is no longer offered', async () => {
  const { server, shop, office } = await twoMachines()
  await put(office, '三月の版')
  await shop.look()
  server.files.delete(PATH)
  await shop.look()
  expect(await known(shop)).toEqual([])
  expect(JSON.stringify(await shop.local.all())).not.toContain('三月の版')
})

test('the guides of a folder that was switched off or replaced are forgotten', async () => {
  const { server, shop, office } = await twoMachines()
  await put(office, '三月の版')
  await shop.look()
  const other = { ...server.access, address: 'https://nas.example/other/', role: 'list' } as const
  await shop.run(() => shop.code.switchShareOn(other))
  expect(await known(shop)).toEqual([])
  await office.run(() => office.code.switchShareOff())
  for (const one of [shop, office]) {
    expect(JSON.stringify(await one.local.all())).not.toContain('三月の版')
  }
  expect(await put(office, '本部の版')).toEqual({ state: 'off' })
})

test('a file that somebody has put there on the server can be a guide as it is exported', async () => {
  const { server, shop } = await twoMachines()
  server.folders.add('/junbi/guides')
  server.put(PATH, JSON.stringify(await editionOf('届いた版')))
  server.put('/junbi/guides/houmon.json', JSON.stringify(await editionOf('名前のちがう版')))
  server.put('/junbi/guides/online.json', '{"format":2}')
  server.put('/junbi/guides/denshi.json', `"${'長'.repeat(1_000_000)}"`)
  server.put('/junbi/guides/写真.jpg', '')
  await shop.look()
  expect(await known(shop)).toEqual([
    ['denshi', 'unreadable', false],
    ['gairai', '届いた版', false],
    ['houmon', 'unreadable', false],
    ['online', 'otherVersion', false],
  ])
})
