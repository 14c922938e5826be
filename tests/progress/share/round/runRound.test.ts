import { beforeEach, expect, test } from 'vitest'
import { notePatch, tickPatch } from '../../../../lib/progress/facility/facility'
import { facilityOf } from '../../../../lib/progress/facility/facilityRecord'
import { fakeServer } from '../../../webdav/fakeServer'
import { openSharer, type Sharer, separateMachines } from '../sharer'

beforeEach(separateMachines)

async function twoMachines(server = fakeServer()) {
  const shop = await openSharer(server, 'shop')
  const office = await openSharer(server, 'office')
  const { id } = await shop.add({ name: 'みほん薬局', code: '1234567890' })
  await shop.sync()
  await office.sync()
  return { server, shop, office, id }
}

async function facilityIn(sharer: Sharer, id: string) {
  const found = (await sharer.facilities()).find((one) => one.id === id)
  if (!found) throw new Error(`${sharer.name} has no ${id}`)
  return facilityOf(found)
}

test('a facility reaches the other machine, and a tick comes back', async () => {
  const { server, shop, office, id } = await twoMachines()
  expect([...server.files.keys()]).toEqual([`/junbi/facilities/${id}.json`])
  expect(await facilityIn(office, id)).toMatchObject({ name: 'みほん薬局' })
  await office.change(id, () => tickPatch('order', true))
  expect(await office.sync()).toMatchObject({ trouble: null, counts: { inFolder: 1, shared: 1 } })
  await shop.sync()
  expect((await facilityIn(shop, id)).ticks).toMatchObject({ order: { done: true } })
  expect(await shop.facilities()).toEqual(await office.facilities())
})

test('a round without a change lists the folder, reads some files again and writes nothing', async () => {
  const { server, shop } = await twoMachines()
  await shop.sync()
  server.requests.length = 0
  await shop.sync()
  expect(server.requests.map(({ method }) => method)).toEqual(['PROPFIND', 'GET'])
})

test('both of two ticks stay when two people tick at the same time', async () => {
  const { shop, office, id } = await twoMachines()
  await shop.change(id, () => tickPatch('order', true))
  await office.change(id, () => tickPatch('quote', true))
  await shop.sync()
  await office.sync()
  await shop.sync()
  for (const one of [shop, office]) {
    expect((await facilityIn(one, id)).ticks).toMatchObject({
      order: { done: true },
      quote: { done: true },
    })
  }
})

test('one archives while another ticks: both stand', async () => {
  const { shop, office, id } = await twoMachines()
  await shop.change(id, () => ({ archived: true }))
  await office.change(id, () => tickPatch('quote', true))
  await office.sync()
  await shop.sync()
  await office.sync()
  expect(await facilityIn(office, id)).toMatchObject({
    archived: true,
    ticks: { quote: { done: true } },
  })
})

test('a facility that was archived before its first round reaches the other machine as well', async () => {
  const { server, shop, office } = await twoMachines()
  const { id } = await shop.add({ name: '閉じる薬局', code: '2345678901' })
  await shop.change(id, () => tickPatch('order', true))
  await shop.change(id, () => ({ archived: true }))
  await shop.sync()
  await office.sync()
  expect(await facilityIn(office, id)).toMatchObject({
    archived: true,
    ticks: { order: { done: true } },
  })
  expect(server.files.size).toBe(2)
})

test('an archived facility whose code one in the folder has gets no second file', async () => {
  const { server, shop } = await twoMachines()
  const { id } = await shop.add({ name: 'まちがえて足した薬局', code: '1234567890' })
  await shop.change(id, () => ({ archived: true }))
  expect(await shop.sync()).toMatchObject({ trouble: null, counts: { sameCode: 0 } })
  expect(server.files.size).toBe(1)
})

test('of two texts at one note both are kept to choose from, on both machines', async () => {
  const { shop, office, id } = await twoMachines()
  await shop.change(id, () => notePatch('order', '電話した'))
  await office.change(id, () => notePatch('order', '本部から注文した'))
  for (const one of [shop, office, shop]) await one.sync()
  const others = async (one: Sharer) =>
    (await one.facilities()).flatMap((stored) => one.code.otherNotesIn(stored))
  expect(await others(shop)).toEqual(await others(office))
  const [other] = await others(shop)
  const note = (await facilityIn(shop, id)).notes.order
  expect([note?.text, other?.text].toSorted()).toEqual(['本部から注文した', '電話した'].toSorted())
  if (other) await shop.run(() => shop.code.chooseOtherNote(other, 'both'))
  for (const one of [shop, office]) await one.sync()
  expect((await facilityIn(office, id)).notes.order?.text.split('\n').toSorted()).toEqual(
    ['本部から注文した', '電話した'].toSorted(),
  )
  expect(await others(office)).toEqual([])
})

test('who changes a text that they had seen is not asked', async () => {
  const { shop, office, id } = await twoMachines()
  await shop.change(id, () => notePatch('order', '電話した'))
  await shop.sync()
  await office.sync()
  await office.change(id, () => notePatch('order', '届いた'))
  await office.sync()
  await shop.sync()
  expect((await facilityIn(shop, id)).notes).toMatchObject({ order: { text: '届いた' } })
  expect((await shop.facilities()).flatMap((one) => shop.code.otherNotesIn(one))).toEqual([])
})

test('a clock that is wrong by less than a day changes nothing, and one by more holds what it says', async () => {
  const server = fakeServer()
  const early = await openSharer(server, 'early', { ahead: -20 * 3_600_000 })
  const late = await openSharer(server, 'late', { ahead: 3 * 24 * 3_600_000 })
  const right = await openSharer(server, 'right')
  const { id } = await early.add({ name: 'みほん薬局' })
  await early.sync()
  await late.sync()
  await late.change(id, () => tickPatch('order', true))
  await late.sync()
  for (const one of [right, early]) await one.sync()
  expect(await facilityIn(right, id)).toMatchObject({ name: 'みほん薬局', ticks: {} })
  expect((await right.local.all())[`ahead:${id}`]).toBeDefined()
  await right.change(id, () => tickPatch('quote', true))
  await right.sync()
  await late.sync()
  expect((await facilityIn(late, id)).ticks).toMatchObject({
    order: { done: true },
    quote: { done: true },
  })
  expect((await right.sync()).trouble).toBeNull()
})

test('a server that keeps the version of two writes in one second loses neither', async () => {
  const { server, shop, office, id } = await twoMachines(fakeServer({ tagBySecond: true }))
  await shop.change(id, () => tickPatch('order', true))
  await office.change(id, () => tickPatch('quote', true))
  // The office writes between the shop's write and the moment when it reads again.
  let isBetween = true
  server.state.done = ({ method }) => {
    if (method !== 'PUT' || !isBetween) return
    isBetween = false
    const path = `/junbi/facilities/${id}.json`
    const before = server.files.get(path)
    if (before) server.put(path, before.text.replace('みほん薬局', '書きかえ薬局'))
  }
  await shop.sync()
  await office.sync()
  await shop.sync()
  expect(await facilityIn(shop, id)).toMatchObject({
    ticks: { order: { done: true }, quote: { done: true } },
  })
})

test('a note that another machine overwrites within a second is kept beside the other text', async () => {
  const server = fakeServer({ tagBySecond: true })
  const shop = await openSharer(server, 'shop')
  let between: (() => Promise<unknown>) | null = null
  const office = await openSharer(server, 'office', {
    around: {
      ...server.around,
      fetch: async (address, init) => {
        const done = await server.around.fetch(address, init)
        const next = init.method === 'GET' ? between : null
        if (next) between = null
        await next?.()
        return done
      },
    },
  })
  const { id } = await shop.add({ name: 'みほん薬局' })
  for (const one of [shop, office]) await one.sync()
  await shop.change(id, () => notePatch('order', '電話した'))
  server.clock.now += 10
  await office.change(id, () => notePatch('order', '本部から注文した'))
  // The office reads the file in the second of its last write; then the shop writes, before the office does.
  const path = `/junbi/facilities/${id}.json`
  server.put(path, server.files.get(path)?.text ?? '')
  between = shop.sync
  for (const one of [office, shop, office]) await one.sync()
  for (const one of [shop, office]) {
    const [other] = (await one.facilities()).flatMap((stored) => one.code.otherNotesIn(stored))
    expect(other?.text).toBe('電話した')
    expect((await facilityIn(one, id)).notes).toMatchObject({ order: { text: '本部から注文した' } })
  }
})

test.each([
  ['compresses and marks its versions', { compresses: true }],
  ['gives weak versions right after a write', { weakAtFirst: true }],
  ['gives versions with each file only', { withoutTags: true }],
])('a tick comes back over a server that %s', async (_, kind) => {
  const { shop, office, id } = await twoMachines(fakeServer(kind))
  await office.change(id, () => tickPatch('order', true))
  expect(await office.sync()).toMatchObject({ trouble: null })
  await shop.sync()
  expect((await facilityIn(shop, id)).ticks).toMatchObject({ order: { done: true } })
})

test('a shop reads and writes no file but its own', async () => {
  const server = fakeServer()
  const office = await openSharer(server, 'office')
  for (const name of ['東店', '西店', '南店']) await office.add({ name })
  await office.sync()
  const shop = await openSharer(server, 'shop', { role: 'facility' })
  const { id } = await shop.add({ name: '北店' })
  await shop.sync()
  server.requests.length = 0
  await shop.change(id, () => tickPatch('order', true))
  await shop.sync()
  const paths = new Set(server.requests.map(({ path }) => path))
  expect([...paths]).toEqual([`/junbi/facilities/${id}.json`])
  expect(await shop.facilities()).toHaveLength(1)
})

test('a digest that another version stored has the file read once more, and nobody is asked', async () => {
  const { server, shop, office, id } = await twoMachines()
  await shop.change(id, () => notePatch('order', '電話した'))
  for (const one of [shop, office, shop]) await one.sync()
  const key = `shareFiles:${id.slice(0, 2)}`
  const { [key]: stored } = await shop.local.all()
  const text = JSON.stringify(stored).replace(/"sent":"[^"]+"/, '"sent":"1k2j3h4g5f6"')
  shop.local.put({ [key]: JSON.parse(text) })
  // Before the shop reads again somebody who had seen its text writes another one.
  await office.change(id, () => notePatch('order', '届いた'))
  await office.sync()
  await shop.restart()
  server.requests.length = 0
  expect(await shop.sync()).toMatchObject({ trouble: null, counts: { shared: 1, sameCode: 0 } })
  expect(server.requests.map(({ method }) => method)).toEqual(['PROPFIND', 'GET'])
  expect((await facilityIn(shop, id)).notes).toMatchObject({ order: { text: '届いた' } })
  expect((await shop.facilities()).flatMap((one) => shop.code.otherNotesIn(one))).toEqual([])
})
