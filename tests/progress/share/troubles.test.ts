import { beforeEach, expect, test } from 'vitest'
import { notePatch, tickPatch } from '../../../lib/progress/facility/facility'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { fakeServer } from '../../webdav/fakeServer'
import { openSharer, type Sharer, separateMachines } from './sharer'

beforeEach(separateMachines)

const MINUTE = 60_000

async function sharing(server = fakeServer()) {
  const sharer = await openSharer(server, 'shop')
  const { id } = await sharer.add({ name: 'みほん薬局', code: '1234567890' })
  await sharer.sync()
  server.requests.length = 0
  return { server, sharer, id, path: `/junbi/facilities/${id}.json` }
}

async function ticksOf(sharer: Sharer, id: string) {
  const found = (await sharer.facilities()).find((one) => one.id === id)
  return found ? Object.keys(facilityOf(found).ticks) : null
}

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers })

test('a wrong password stops everything after one request until the user has changed it', async () => {
  const { server, sharer, id } = await sharing()
  server.state.interfere = () => answer(401, { 'www-authenticate': 'Basic' })
  await sharer.change(id, () => tickPatch('order', true))
  expect(await sharer.sync()).toMatchObject({ on: true, trouble: 'password', due: null })
  expect(server.requests).toHaveLength(1)
  expect([...sharer.alarms]).toEqual([])
  // Neither a change nor a start schedules anything.
  await sharer.run(() => sharer.code.shareChanged([id]))
  await sharer.run(() => sharer.code.shareChanged(null))
  expect([...sharer.alarms]).toEqual([])
  server.state.interfere = () => null
  await sharer.run(() => sharer.code.switchShareOn({ ...server.access, role: 'list' }))
  expect(await sharer.sync()).toMatchObject({ trouble: null, counts: { shared: 1 } })
  expect(server.files.get(`/junbi/facilities/${id}.json`)?.text).toContain('tick:order')
})

test.each([
  ['403', () => answer(403), 'forbidden'],
  ['405', () => answer(405), 'notWebDav'],
  ['a redirect', () => answer(302), 'redirected'],
  ['500', () => answer(500), 'failed'],
  ['503', () => answer(503), 'busy'],
])(
  '%s leaves local data as it is and is tried again in a minute, then in two',
  async (_, given, trouble) => {
    const { server, sharer, id } = await sharing()
    server.state.interfere = given
    await sharer.change(id, () => tickPatch('order', true))
    for (const wait of [1, 2, 4]) {
      const { due } = await sharer.sync()
      expect(due && Date.parse(due) - server.clock.now).toBe(wait * MINUTE)
    }
    expect(await sharer.state()).toMatchObject({ trouble, failures: 3 })
    expect(await ticksOf(sharer, id)).toEqual(['order'])
    server.state.interfere = () => null
    expect(await sharer.sync()).toMatchObject({ trouble: null, failures: 0 })
  },
)

test('a server that says when to come back is not asked before', async () => {
  const { server, sharer } = await sharing()
  server.state.interfere = () => answer(429, { 'retry-after': '600' })
  const { due, trouble } = await sharer.sync()
  expect(trouble).toBe('busy')
  expect(due && Date.parse(due) - server.clock.now).toBe(10 * MINUTE)
})

test.each([
  [403, 'readOnly'],
  [405, 'readOnly'],
  [409, 'missing'],
  [423, 'busy'],
  [507, 'full'],
])('%i to a write is told, and what others wrote is read all the same', async (status, trouble) => {
  const { server, sharer, id } = await sharing()
  const office = await openSharer(server, 'office')
  await office.sync()
  await office.change(id, () => tickPatch('quote', true))
  await office.sync()
  await sharer.change(id, () => tickPatch('order', true))
  server.state.interfere = ({ method }) => (method === 'PUT' ? answer(status) : null)
  expect(await sharer.sync()).toMatchObject({ trouble })
  expect(await ticksOf(sharer, id)).toEqual(expect.arrayContaining(['order', 'quote']))
  server.state.interfere = () => null
  await sharer.sync()
  await office.sync()
  expect(await ticksOf(office, id)).toEqual(expect.arrayContaining(['order', 'quote']))
})

test('a write that breaks off half-way is mended by the next round', async () => {
  const { server, sharer, id, path } = await sharing()
  await sharer.change(id, () => tickPatch('order', true))
  server.state.done = ({ method, body }) => {
    if (method !== 'PUT') return
    server.put(path, body.slice(0, 40))
    throw new TypeError('Failed to fetch')
  }
  expect(await sharer.sync()).toMatchObject({ trouble: 'unreachable' })
  server.state.done = () => {}
  expect(await sharer.sync()).toMatchObject({ trouble: null })
  expect(JSON.parse(server.files.get(path)?.text ?? '')).toMatchObject({ facility: { id } })
  expect(await ticksOf(sharer, id)).toEqual(['order'])
})

test('a file that is gone is written again and counted', async () => {
  const { server, sharer, path } = await sharing()
  await sharer.add({ name: '西店' })
  await sharer.sync()
  server.files.delete(path)
  expect(await sharer.sync()).toMatchObject({ trouble: null, counts: { restored: 1, inFolder: 2 } })
  expect(server.files.has(path)).toBe(true)
})

test('the file of an archived facility that is gone is written again', async () => {
  const { server, sharer, id, path } = await sharing()
  await sharer.add({ name: '西店' })
  await sharer.change(id, () => ({ archived: true }))
  await sharer.sync()
  server.files.delete(path)
  expect(await sharer.sync()).toMatchObject({ trouble: null, counts: { restored: 1, inFolder: 2 } })
  expect(server.files.has(path)).toBe(true)
})

test('a note is kept when its file was lost before others had read it', async () => {
  const { server, sharer: shop, id, path } = await sharing()
  const office = await openSharer(server, 'office')
  await office.add({ name: '西店' })
  await office.sync()
  await shop.change(id, () => notePatch('order', '電話した'))
  await shop.sync()
  server.files.delete(path)
  server.clock.now += MINUTE
  await office.change(id, () => notePatch('order', '本部から注文した'))
  for (const one of [office, shop, office]) await one.sync()
  for (const one of [office, shop]) {
    const texts = (await one.facilities()).flatMap((stored) => one.code.otherNotesIn(stored))
    expect(texts).toMatchObject([{ facilityId: id, taskId: 'order', text: '電話した' }])
  }
})

test('when all files are gone nothing is written until the user switches it on again', async () => {
  const { server, sharer, id } = await sharing()
  server.files.clear()
  server.requests.length = 0
  for (const _ of [1, 2]) expect(await sharer.sync()).toMatchObject({ trouble: 'lost' })
  expect(server.requests.map(({ method }) => method)).not.toContain('PUT')
  expect(await ticksOf(sharer, id)).toEqual([])
  await sharer.run(() => sharer.code.switchShareOn({ ...server.access, role: 'list' }))
  expect(await sharer.sync()).toMatchObject({ trouble: null, counts: { inFolder: 1 } })
})

test('others who write one file again and again are waited for with growing pauses, not for ever', async () => {
  const { server, sharer, id } = await sharing()
  await sharer.change(id, () => tickPatch('order', true))
  server.state.interfere = ({ method }) => (method === 'PUT' ? answer(412) : null)
  const before = server.clock.now
  expect(await sharer.sync()).toMatchObject({ trouble: 'contended' })
  expect(server.requests.filter(({ method }) => method === 'PUT')).toHaveLength(8)
  expect(server.clock.now - before).toBeGreaterThan(5_000)
  expect(server.clock.now - before).toBeLessThan(60_000)
  server.state.interfere = () => null
  expect(await sharer.sync()).toMatchObject({ trouble: null })
})

test('a permission that was taken back switches the folder off without a request', async () => {
  const { server, sharer } = await sharing()
  sharer.permissions.isGranted = false
  expect(await sharer.sync()).toMatchObject({ on: false, trouble: 'withdrawn' })
  expect(server.requests).toEqual([])
  expect(JSON.stringify(sharer.local.all())).not.toContain('ひみつ')
})

test('a file of a newer version, or one that is no facility, stays as it is', async () => {
  const { server, sharer } = await sharing()
  const [newer, other] = [crypto.randomUUID(), crypto.randomUUID()]
  server.put(`/junbi/facilities/${newer}.json`, '{"format":2}')
  server.put(`/junbi/facilities/${other}.json`, '写真')
  expect(await sharer.sync()).toMatchObject({ trouble: null, counts: { unreadable: 2 } })
  expect(server.files.get(`/junbi/facilities/${newer}.json`)?.text).toBe('{"format":2}')
  expect(server.files.get(`/junbi/facilities/${other}.json`)?.text).toBe('写真')
  expect(await sharer.facilities()).toHaveLength(1)
})

test('the password is in no facility, log, quarantine or request but its head', async () => {
  const { server, sharer, id } = await sharing()
  await sharer.change(id, () => notePatch('order', '電話した'))
  await sharer.sync()
  const { sharePassword: _, ...rest } = sharer.local.all()
  expect(JSON.stringify(rest)).not.toContain('ひみつ')
  for (const { path, body } of server.requests) expect(path + body).not.toContain('ひみつ')
})

test('a facility with the code of one in the folder is asked about, and joined only then', async () => {
  const { server, sharer: office, id } = await sharing()
  await office.change(id, () => tickPatch('order', true))
  await office.sync()
  const shop = await openSharer(server, 'desk', { role: 'facility' })
  const own = await shop.add({ name: 'うちの店', code: '1234567890' })
  await shop.change(own.id, () => tickPatch('quote', true))
  expect(await shop.sync()).toMatchObject({ trouble: null, counts: { sameCode: 1, inFolder: 1 } })
  expect(server.files.size).toBe(1)
  const [question] = await shop.run(() => shop.code.readSameCodes())
  expect(question).toMatchObject({ here: { id: own.id }, inFolder: { id } })
  if (question) await shop.run(() => shop.code.joinSameCode(question))
  expect(await shop.sync()).toMatchObject({ trouble: null, counts: { sameCode: 0 } })
  await office.sync()
  expect(await ticksOf(office, id)).toEqual(expect.arrayContaining(['order', 'quote']))
  expect((await shop.facilities()).filter((one) => !facilityOf(one).archived)).toHaveLength(1)
  expect(server.files.size).toBe(1)
})

test('two facilities with one code that are two go on side by side', async () => {
  const { server } = await sharing()
  const shop = await openSharer(server, 'desk', { role: 'facility' })
  await shop.add({ name: 'うちの店', code: '1234567890' })
  await shop.sync()
  const [question] = await shop.run(() => shop.code.readSameCodes())
  if (question) await shop.run(() => shop.code.keepSameCode(question))
  expect(await shop.sync()).toMatchObject({ trouble: null, counts: { sameCode: 0, inFolder: 2 } })
  expect(server.files.size).toBe(2)
})
