import { beforeEach, expect, test } from 'vitest'
import type { AssignedField } from '../../../../lib/guide/assignment'
import { sharedFormsIn } from '../../../../lib/progress/share/handover/formRegisters'
import { fakeServer } from '../../../webdav/fakeServer'
import { openSharer, type Sharer, separateMachines } from '../sharer'

beforeEach(separateMachines)

const PATH = '/junbi/assignments.json'

/** A form with fields of these labels, and what some of them stand for. */
function formOf(id: string, meanings: Readonly<Record<string, AssignedField['meaning']>>) {
  const labels = ['施設名', '総額', '備考', '領収書']
  const fields = labels.map((label): AssignedField => {
    const meaning = meanings[label]
    const key: AssignedField = { label, section: ['費用'], kind: 'text', nth: 1, of: 1 }
    return meaning === undefined ? key : { ...key, meaning }
  })
  return { id, fields }
}

async function twoMachines(server = fakeServer()) {
  const shop = await openSharer(server, 'shop', { role: 'facility' })
  const office = await openSharer(server, 'office')
  return { server, shop, office }
}

const assign = (at: Sharer, ...form: Parameters<typeof formOf>) =>
  at.run(() => at.code.writeForm(formOf(...form)))
const put = (at: Sharer) => at.run(() => at.code.putAssignments())

/** What a machine knows of the folder: the meanings by label, form by form. */
const known = async (at: Sharer) => {
  const { forms } = await at.run(() => at.code.sharedForms.read())
  return sharedFormsIn(forms).map(({ fields }) =>
    Object.fromEntries(
      fields.flatMap(({ label, meaning }) => (meaning === undefined ? [] : [[label, meaning]])),
    ),
  )
}

test('assignments that one puts into the folder are known to the others, and in use nowhere', async () => {
  const { server, shop, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost', 備考: null })
  expect(await put(office)).toEqual({ state: 'put' })
  await shop.look()
  expect(await known(shop)).toEqual([{ 総額: 'totalCost', 備考: null }])
  expect((await shop.run(() => shop.code.readAssignments())).forms).toEqual([])
  expect(Object.keys(JSON.parse(server.files.get(PATH)?.text ?? ''))).toEqual(['format', 'forms'])
})

test('what two people assigned in one form is merged, and of one field the later stands', async () => {
  const { shop, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost', 備考: null })
  await assign(shop, 'form-2', { 領収書: 'receiptTotal', 備考: 'facilityName' })
  await put(office)
  expect(await put(shop)).toEqual({ state: 'put' })
  await office.look()
  for (const one of [office, shop]) {
    expect(await known(one)).toEqual([
      { 領収書: 'receiptTotal', 備考: 'facilityName', 総額: 'totalCost' },
    ])
  }
})

test('a meaning that another field got later is no longer that of the first one', async () => {
  const { shop, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost' })
  await assign(shop, 'form-2', { 領収書: 'totalCost' })
  await put(office)
  await put(shop)
  expect(await known(shop)).toEqual([{ 領収書: 'totalCost' }])
})

test('of two who put theirs at the same moment neither loses any', async () => {
  const { server, shop, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost' })
  await assign(shop, 'form-2', { 領収書: 'receiptTotal' })
  let isBetween = true
  server.state.interfere = ({ method }) => {
    if (method !== 'PUT' || !isBetween) return null
    isBetween = false
    return new Response(null, { status: 412 })
  }
  const both = await Promise.all([put(office), put(shop)])
  expect(both).toEqual([{ state: 'put' }, { state: 'put' }])
  await office.look()
  expect(await known(office)).toEqual([{ 総額: 'totalCost', 領収書: 'receiptTotal' }])
})

test('a write that another one replaces within a second of a server that keeps versions is made again', async () => {
  const { server, shop, office } = await twoMachines(fakeServer({ tagBySecond: true }))
  await assign(office, 'form-1', { 総額: 'totalCost' })
  await put(office)
  const before = server.files.get(PATH)?.text ?? ''
  await assign(shop, 'form-2', { 領収書: 'receiptTotal' })
  let isBetween = true
  server.state.done = ({ method }) => {
    if (method === 'PUT' && isBetween) server.put(PATH, before)
    if (method === 'PUT') isBetween = false
  }
  expect(await put(shop)).toEqual({ state: 'put' })
  expect(server.files.get(PATH)?.text).toContain('receiptTotal')
})

test('a verdict on a whole form is shared as well, and a later one replaces it', async () => {
  const { shop, office } = await twoMachines()
  const verdict = (application: boolean) => ({
    ...formOf(`verdict-${application}`, {}),
    said: { application, kind: 'unknown' as const },
  })
  await office.run(() => office.code.writeForm(verdict(true)))
  await put(office)
  await shop.run(() => shop.code.writeForm(verdict(false)))
  await put(shop)
  const { forms } = await shop.run(() => shop.code.sharedForms.read())
  expect(sharedFormsIn(forms).map(({ said }) => said?.application)).toEqual([false])
})

test('only labels, kinds and meanings are in the file, and who assigned them', async () => {
  const { server, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost' })
  await put(office)
  const { forms } = JSON.parse(server.files.get(PATH)?.text ?? '')
  const paths = Object.keys(forms['form-1'])
  expect(paths).toEqual(['fields', expect.stringMatching(/^field:/)])
  const keys = new Set(
    sharedFormsIn(forms).flatMap(({ fields }) => fields.flatMap((one) => Object.keys(one))),
  )
  expect([...keys].toSorted()).toEqual(['kind', 'label', 'meaning', 'nth', 'of', 'section'])
})

test('a register with more than an assignment is left out', () => {
  const stamp = '0mf8k3x1a00abcdefg'
  const field = { label: '総額', section: [], kind: 'text', nth: 1, of: 1, meaning: 'totalCost' }
  const path = `field:${JSON.stringify(['総額', [], 'text', 1, 1])}`
  const forms = (value: unknown) => ({ x: { [path]: [value, stamp] as [unknown, string] } })
  expect(sharedFormsIn(forms(field))).toMatchObject([{ fields: [field] }])
  expect(sharedFormsIn(forms({ ...field, value: '171,000' }))).toEqual([])
  expect(sharedFormsIn({ x: { 'field:["備考",[],"text",1,1]': [field, stamp] } })).toEqual([])
})

test.each([
  ['a newer version wrote', '{"format":2}'],
  ['is none of ours', '写真'],
])('a file that %s stays as it is', async (_, text) => {
  const { server, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost' })
  server.put(PATH, text)
  expect(await put(office)).toEqual({ state: 'changed' })
  expect(server.files.get(PATH)?.text).toBe(text)
})

test('a write that breaks off half-way takes nothing away: the next one brings all of it back', async () => {
  const { server, shop, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost' })
  await put(office)
  await shop.look()
  await assign(shop, 'form-2', { 領収書: 'receiptTotal' })
  server.state.done = ({ method, body }) => {
    if (method !== 'PUT') return
    server.put(PATH, body.slice(0, 40))
    throw new TypeError('Failed to fetch')
  }
  expect(await put(shop)).toMatchObject({ state: 'trouble', trouble: 'unreachable' })
  server.state.done = () => {}
  await shop.look()
  expect(await known(shop)).toEqual([{ 総額: 'totalCost' }])
  expect(await put(shop)).toEqual({ state: 'put' })
  expect(await known(shop)).toEqual([{ 総額: 'totalCost', 領収書: 'receiptTotal' }])
})

test.each([
  [403, 'readOnly'],
  [507, 'full'],
  [423, 'busy'],
])('%i to the write is told, and the own assignments stay', async (status, trouble) => {
  const { server, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost' })
  server.state.interfere = ({ method }) =>
    method === 'PUT' ? new Response(null, { status }) : null
  expect(await put(office)).toMatchObject({ state: 'trouble', trouble })
  expect((await office.run(() => office.code.readAssignments())).forms).toHaveLength(1)
})

test('others who write it again and again are waited for with pauses, not for ever', async () => {
  const { server, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost' })
  server.state.interfere = ({ method }) =>
    method === 'PUT' ? new Response(null, { status: 412 }) : null
  expect(await put(office)).toMatchObject({ state: 'trouble', trouble: 'contended' })
  expect(server.requests.filter(({ method }) => method === 'PUT')).toHaveLength(8)
})

test('they are forgotten with the folder, and when the file is gone', async () => {
  const { server, shop, office } = await twoMachines()
  await assign(office, 'form-1', { 総額: 'totalCost' })
  await put(office)
  await shop.look()
  await office.run(() => office.code.switchShareOff())
  expect(await known(office)).toEqual([])
  server.files.delete(PATH)
  await shop.look()
  expect(await known(shop)).toEqual([])
})
