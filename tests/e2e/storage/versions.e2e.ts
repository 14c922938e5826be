import { beforeAll, expect, test } from 'vitest'
import first from '../../progress/versions/1.json' with { type: 'json' }
import second from '../../progress/versions/2.json' with { type: 'json' }
import third from '../../progress/versions/3.json' with { type: 'json' }
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'

/** The same facility as each version stored it. */
const STORED = [first[0], second[0], third[0]]

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

/** Puts a value where a facility stands, and makes it the one in use. */
async function put(id: string, value: unknown) {
  await panel.evaluate(
    async (_, { key, stored, current }) => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      await storage.local.set({ [key]: stored, current })
    },
    { key: `facility:${id}`, stored: value, current: id },
  )
  await panel.reload()
}

const at = (id: string): Promise<unknown> =>
  panel.evaluate(async (_, key) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return (await storage.local.get(key))[key]
  }, `facility:${id}`)

test.each(STORED)('data of version $version is shown and changed without loss', async (stored) => {
  const id = stored?.id ?? ''
  await put(id, stored)
  await panel.waitFor((document) => document.querySelector('h1')?.textContent === 'みほん診療所')
  await panel.waitForText('7項目のうち 1項目が終わりました')
  expect(await at(id)).toEqual(stored)
  await panel.click('見積のご相談・ご依頼', { within: '次にやること' })
  await panel.waitForText('7項目のうち 2項目が終わりました')
  const said = expect.any(String)
  expect(await at(id)).toMatchObject({
    version: 3,
    createdAt: stored?.createdAt,
    registers: {
      name: ['みほん診療所', said],
      adapted: [true, said],
      'tick:account': [true, said],
      'tick:order': [false, said],
      'tick:quote': [true, said],
      'tick:task-that-is-gone': [true, said],
    },
  })
})

test('data of a newer version stays unchanged and is reported, and another facility is used', async () => {
  const id = crypto.randomUUID()
  const newer = { version: 99, id, more: 'than we know' }
  await put(id, newer)
  await panel.waitForText('新しい版の準備ナビで保存された施設があります')
  expect(await at(id)).toEqual(newer)
})
