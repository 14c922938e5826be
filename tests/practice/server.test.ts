import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { FORM_ADDRESS, type Practice, startPractice } from './server.ts'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice()
})
beforeEach(() => practice.reset())
afterAll(() => practice.close())

const get = (path: string, cookie = '') => ask(practice.port, path, { cookie })
const post = (path: string, json: unknown, cookie = '') =>
  ask(practice.port, path, { method: 'POST', json, cookie })
const login = async () => (await post('/api/login', { mail: 'mihon@example.jp' })).cookie

/** @returns the server's data for an address's parameters. */
const page = async (query: string, cookie = '') =>
  JSON.parse((await get(`/api/page?${query}`, cookie)).text)

describe('pages', () => {
  it.each([
    '/csm',
    '/csm/ja',
    '/csm?id=my_list',
    '/csm/en',
    '/omf',
    '/OMF/ja/deep',
    '/no-such-page',
  ])('%s states that it is for practice', async (path) => {
    expect((await get(path)).text).toContain('これは練習用の画面です')
  })

  it('have the real portal’s address', () => {
    expect(practice.url).toBe('https://iryohokenjyoho.service-now.com/csm')
  })

  it.each([
    '/files/angular/angular.min.js',
    '/files/jquery/jquery.min.js',
    '/files/select2/select2.js',
    '/files/bootstrap/css/bootstrap.min.css',
    '/files/client/portal.js',
  ])('serves %s', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  it.each([
    '/files/client/..%2fserver.ts',
    '/files/client/%2e%2e/pages/login.html',
    '/files/%zz.js',
  ])('does not serve %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('login', () => {
  it('is required for the application form and the list of applications', async () => {
    expect(await page('id=sc_cat_item')).toEqual({ kind: 'login' })
    expect(await page('id=my_list')).toEqual({ kind: 'login' })
  })

  it('accepts any mail address', async () => {
    const cookie = await login()
    expect(await page('id=sc_cat_item', cookie)).toMatchObject({ title: '補助金申請' })
    expect(await page('id=my_list', cookie)).toMatchObject({ title: 'マイリスト' })
  })

  it('is possible by one GET request, which redirects to the given path', async () => {
    const reply = await get(`/api/login?to=${encodeURIComponent(FORM_ADDRESS)}`)
    expect(reply).toMatchObject({ status: 302, location: FORM_ADDRESS })
    expect(await page('id=my_list', reply.cookie)).toMatchObject({ title: 'マイリスト' })
  })

  it('never redirects away from the portal', async () => {
    expect((await get('/api/login?to=//example.com')).location).toBe('/csm')
  })

  it('ends at a logout and at a reset', async () => {
    const first = await login()
    await post('/api/logout', {}, first)
    expect(await page('id=my_list', first)).toEqual({ kind: 'login' })
    const second = await login()
    practice.reset()
    expect(await page('id=my_list', second)).toEqual({ kind: 'login' })
  })
})

describe('an application', () => {
  const application = {
    fields: { facility_name: 'みほん診療所', devices: ['スマートフォン', 'タブレット'] },
    files: [
      { name: '内訳書.pdf', size: 20, field: '' },
      { name: '領収書.pdf', size: 10, field: 'receipt' },
    ],
  }

  it('is recorded as it was sent, with a number', async () => {
    const reply = await post('/api/application', application, await login())
    expect(reply.status).toBe(201)
    expect(practice.received()).toMatchObject([
      {
        ...application,
        number: JSON.parse(reply.text).number,
        attachments: ['領収書.pdf', '内訳書.pdf'],
        status: '受付済',
      },
    ])
  })

  it('is in the list of applications', async () => {
    const cookie = await login()
    await post('/api/application', application, cookie)
    expect(await page('id=my_list', cookie)).toMatchObject({
      data: { applications: [{ status: '受付済', fields: { facility_name: 'みほん診療所' } }] },
    })
  })

  it('is refused without a login, or if it cannot be parsed', async () => {
    expect((await post('/api/application', application)).status).toBe(401)
    expect((await post('/api/application', { fields: 1 }, await login())).status).toBe(400)
    expect(practice.received()).toEqual([])
  })
})

it('records every request until it is reset', async () => {
  await get('/csm?id=csm_index')
  expect(practice.requests()).toMatchObject([{ method: 'GET', path: '/csm?id=csm_index' }])
  practice.reset()
  expect(practice.requests()).toEqual([])
})
