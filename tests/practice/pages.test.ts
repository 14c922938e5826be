import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLES, MANUAL_LIST_SYS_ID } from './articles.ts'
import { readOwn } from './files.ts'
import { findPage } from './pages.ts'
import { createMemory } from './record.ts'
import { FIRST_VARIABLES, FORM_ADDRESS, LATER_VARIABLES } from './variables.ts'
import { FORM_VARIANTS } from './variants.ts'

const open = (query: string) =>
  findPage(new URLSearchParams(query), 'mihon@example.jp', createMemory())

const namesIn = async (folder: string) =>
  (await readdir(join(import.meta.dirname, folder))).map((file) => file.replace('.html', ''))

describe('articles', () => {
  it.each([
    'id=kb_article_view&sysparm_article=KB0011639',
    'sysparm_article=kb0011639&lang=ja&ID=KB_Article_View&spa=1',
    'id=kb_article_view&sysparm_article=KB0011639&sys_kb_id=ffffffffffffffffffffffffffffffff',
  ])('are found by number: %s', async (query) => {
    expect(await open(query)).toMatchObject({ data: { number: 'KB0011639' } })
  })

  it('are found by record id in upper or lower case', async () => {
    expect(await open(`id=kb_article_view&sys_kb_id=${MANUAL_LIST_SYS_ID}`)).toMatchObject({
      data: { number: 'KB9999001' },
    })
    expect(
      await open('id=kb_article_view&sys_kb_id=06DE843F47655258450493C4116D435D'),
    ).toMatchObject({ data: { number: 'KB9999019' } })
  })

  it('show the portal’s message if they do not exist or may not be read', async () => {
    expect(await open('id=kb_article_view&sysparm_article=KB0000000')).toMatchObject({
      html: expect.stringContaining('panel-danger panel-message-position'),
    })
    expect(await open('id=kb_article_view&sysparm_article=KB0019999')).toMatchObject({
      html: expect.stringContaining('panel-warning panel-message-position'),
    })
  })

  it('redirect to the login if they require one', async () => {
    const query = new URLSearchParams('id=kb_article_view&sysparm_article=KB9999021')
    expect(await findPage(query, undefined, createMemory())).toEqual({ kind: 'login' })
    expect(await open(query.toString())).toMatchObject({ data: { number: 'KB9999021' } })
  })
})

describe('articles, as they are shown and written,', () => {
  it.each(['lang', 'language'])('show the message in English with %s', async (name) => {
    expect(await open(`id=kb_article_view&sysparm_article=KB0000000&${name}=en`)).toMatchObject({
      html: expect.stringMatching(/panel-danger panel-message-position.*\s.*not found/),
    })
  })

  it('can be withdrawn and restored', async () => {
    const memory = createMemory()
    const query = new URLSearchParams('id=kb_article_view&sysparm_article=KB0011665')
    memory.withdraw(['KB0011665'])
    expect(await findPage(query, undefined, memory)).toMatchObject({
      title: '記事が見つかりません',
    })
    memory.withdraw([])
    expect(await findPage(query, undefined, memory)).toMatchObject({
      data: { number: 'KB0011665' },
    })
  })

  it('are delayed if the address asks for it', async () => {
    expect(await open('id=kb_article_view&sysparm_article=KB0011639&late=1')).toMatchObject({
      data: { late: true },
    })
  })

  it('state that they are for practice', async () => {
    for (const name of await namesIn('articles')) {
      expect(await readOwn('articles', name), name).toContain('練習用')
    }
  })

  it('have numbers and record ids of their own', () => {
    expect(new Set(ARTICLES.map((one) => one.number)).size).toBe(ARTICLES.length)
    expect(new Set(ARTICLES.map((one) => one.sysId)).size).toBe(ARTICLES.length)
    for (const one of ARTICLES) expect(one.sysId).toMatch(/^[0-9a-f]{32}$/)
  })

  it('contain the way to the manuals in the order of the handbook', async () => {
    const list = await readOwn('articles', 'manual-list')
    const way = [
      '2. 端末の設定や操作について知りたい方はこちら',
      '③ 操作マニュアル',
      'マイナ在宅受付Webについての操作手順',
      '操作マニュアル（オンライン診療等・外来診療等（通常とは異なる動線）編）',
      'マイナ資格確認アプリのセットアップと使い方',
    ].map((heading) => list.indexOf(heading))
    expect(way).not.toContain(-1)
    expect(way).toEqual(way.toSorted((a, b) => a - b))
  })
})

it('has a page for every link of its pages and articles', async () => {
  const texts = await Promise.all([
    readOwn('client', 'portal'),
    ...(await namesIn('pages')).map((name) => readOwn('pages', name)),
    ...(await namesIn('articles')).map((name) => readOwn('articles', name)),
  ])
  const queries = texts.flatMap((text) =>
    [...text.matchAll(/href="\/csm\?([^"{]*)"/g)].map(([, query = '']) =>
      query.replaceAll('&amp;', '&'),
    ),
  )
  expect(queries).toContain(FORM_ADDRESS.replace('/csm?', ''))
  for (const query of queries) {
    expect(await open(query), query).not.toMatchObject({
      title: expect.stringMatching(/見つかりません|トップ/),
    })
  }
})

it('shows the top page for an unknown address', async () => {
  expect(await open('')).toMatchObject({ title: 'トップ' })
  expect(await open('id=csm_index')).toMatchObject({ title: 'トップ' })
})

it('finds articles by a word of their title', async () => {
  expect(await open('id=kb_search&query=手順書')).toMatchObject({
    data: { articles: [{ number: 'KB9999001' }] },
  })
})

it('has a variable for each field of the application, one of them without a name', () => {
  const keys = [...FIRST_VARIABLES, ...LATER_VARIABLES].map((variable) => variable.key)
  expect(new Set(keys).size).toBe(15)
  expect(keys.filter((key) => /^IO:[0-9a-f]{32}$/.test(key))).toHaveLength(1)
})

it.each(FORM_VARIANTS)(
  'has a form of variant %s, which states that it is for practice',
  async (variant) => {
    const page = await open(`id=practice_form&variant=${variant}`)
    expect(page).toMatchObject({ html: expect.stringMatching(/<h1>.*練習用.*<\/h1>/) })
  },
)
