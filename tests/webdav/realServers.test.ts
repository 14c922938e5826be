import { readdir } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AssignedField } from '../../lib/guide/assignment'
import { loadGuide } from '../../lib/guide/guides'
import { notePatch, tickPatch } from '../../lib/progress/facility/facility'
import { facilityOf } from '../../lib/progress/facility/facilityRecord'
import { testFolder } from '../../lib/progress/share/testFolder'
import { openSharer, separateMachines } from '../progress/share/sharer'
import { inFull } from '../soak/amounts'
import { fakeServer } from './fakeServer'
import type { Make } from './makes'
import { type DavServer, startDav } from './servers'

beforeEach(separateMachines)

/** What the machines need to know of a server. */
const named = ({ access }: DavServer) => ({ ...fakeServer(), access })

/** In `npm test` the one that is hardest: it marks its versions. All in `npm run soak`. */
const MAKES: readonly Make[] = inFull ? ['apache', 'apacheDeflate', 'lighttpd'] : ['apacheDeflate']

describe.each(MAKES)('on %s', (make) => {
  test('two machines share facilities, also after the server was started again', async () => {
    await using server = await startDav(make)
    expect(await testFolder(server.access, server.around)).toEqual({ ok: true, facilities: 0 })
    expect(await readdir(server.files)).toEqual(['facilities'])
    const { around } = server
    const shop = await openSharer(named(server), `${make} shop`, { around })
    const office = await openSharer(named(server), `${make} office`, { around })
    const { id } = await shop.add({ name: 'みほん薬局' })
    expect(await shop.sync()).toMatchObject({ trouble: null, seen: '' })
    expect(await office.sync()).toMatchObject({ trouble: null, seen: '' })
    await shop.change(id, () => tickPatch('order', true))
    await shop.change(id, () => notePatch('order', '電話した'))
    await office.change(id, () => tickPatch('quote', true))
    // At the same time: one of them is refused, merges and writes again.
    await Promise.all([shop.sync(), office.sync()])
    await server.restart()
    for (const one of [shop, office, shop]) {
      expect(await one.sync()).toMatchObject({ trouble: null, seen: '' })
    }
    expect(await shop.facilities()).toEqual(await office.facilities())
    const [stored] = await office.facilities()
    expect(stored && facilityOf(stored)).toMatchObject({
      ticks: { order: { done: true }, quote: { done: true } },
      notes: { order: { text: '電話した' } },
    })
  })

  test('one hands a guide and assignments over, and the other knows them', async () => {
    await using server = await startDav(make)
    const { around } = server
    const office = await openSharer(named(server), `${make} office`, { around })
    const shop = await openSharer(named(server), `${make} shop`, { around })
    const guide = await loadGuide()
    const put = (edition: string) => office.run(() => office.code.putGuide({ ...guide, edition }))
    expect(await put('三月の版')).toEqual({ state: 'put' })
    expect(await put('四月の版')).toEqual({ state: 'put' })
    const field: AssignedField = { label: '総額', section: [], kind: 'text', nth: 1, of: 1 }
    const assigned = { ...field, meaning: 'totalCost' as const }
    await office.run(() => office.code.writeForm({ id: 'form-1', fields: [assigned] }))
    for (const _ of [1, 2]) {
      expect(await office.run(() => office.code.putAssignments())).toEqual({ state: 'put' })
    }
    expect(await shop.look()).toMatchObject({ trouble: null, seen: '' })
    const [found] = await shop.run(() => shop.code.readSharedGuides())
    expect(found?.file).toMatchObject({ state: 'read', guide: { edition: '四月の版' } })
    const { forms } = await shop.run(() => shop.code.sharedForms.read())
    expect(Object.keys(forms)).toEqual(['form-1'])
    expect((await readdir(server.files)).toSorted()).toEqual([
      'assignments.json',
      'facilities',
      'guides',
    ])
    // Who has not seen the edition that is there does not replace it.
    expect(await shop.run(() => shop.code.putGuide({ ...guide, edition: '店の版' }))).toEqual({
      state: 'put',
    })
    expect(await put('五月の版')).toEqual({ state: 'changed' })
  })

  test('a wrong password is told', async () => {
    await using server = await startDav(make)
    const access = { ...server.access, password: 'ちがう' }
    expect(await testFolder(access, server.around)).toMatchObject({ trouble: 'password' })
  })
})

const inSoak = inFull ? test : null
inSoak?.('nginx, which ignores conditions, is refused', async () => {
  await using server = await startDav('nginx')
  expect(await testFolder(server.access, server.around)).toMatchObject({
    ok: false,
    trouble: 'conditionsIgnored',
  })
})
