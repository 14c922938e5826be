import { beforeEach, expect, test, vi } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { answerAddressBar, asMarkup } from '../../../lib/portal/omnibox/omnibox'
import { waitFor } from '../../waitFor'

type Suggest = (suggestions: { content: string; description: string }[]) => void

const { setDefaultSuggestion, onInputChanged, onInputEntered, create } = vi.hoisted(() => ({
  setDefaultSuggestion: vi.fn(),
  onInputChanged: { addListener: vi.fn() },
  onInputEntered: { addListener: vi.fn() },
  create: vi.fn(),
}))
vi.mock('../../../lib/browser', () => ({
  browser: {
    omnibox: { setDefaultSuggestion, onInputChanged, onInputEntered },
    tabs: { create },
  },
}))
const guide = await loadGuide()
const ORIGIN = 'https://iryohokenjyoho.service-now.com'
const DEVICES = `${ORIGIN}/csm?id=kb_article_view&sysparm_article=KB0011665`

beforeEach(() => {
  vi.clearAllMocks()
  answerAddressBar(async () => guide, asMarkup)
})

/** @returns the suggestions for a typed text. */
function type(text: string): Promise<Parameters<Suggest>[0]> {
  const [listener] = onInputChanged.addListener.mock.lastCall ?? []
  return new Promise((resolve) => listener(text, resolve))
}

/** @returns the tab that Enter creates. */
async function enter(text: string, disposition: string) {
  const [listener] = onInputEntered.addListener.mock.lastCall ?? []
  listener(text, disposition)
  await waitFor(() => expect(create).toHaveBeenCalled())
  return create.mock.lastCall?.[0]
}

test('the suggestion for Enter has a fixed text', () => {
  expect(setDefaultSuggestion).toHaveBeenCalledOnce()
  expect(setDefaultSuggestion.mock.lastCall?.[0].description).toContain('すぐ下の1件')
})

test('a found article is described by its title and step, with its address', async () => {
  expect(await type('使える端末')).toEqual([
    {
      content: DEVICES,
      description: 'マイナ在宅受付Webとマイナ資格確認アプリで使える端末（見積のご相談・ご依頼）',
    },
    {
      content: expect.stringContaining('kb_search'),
      description: 'ポータルで「使える端末」を探す',
    },
  ])
})

test('characters of Chromium’s markup are escaped', async () => {
  const [search] = await type(`<b> & "x" 'y'`)
  expect(search?.description).toBe(
    'ポータルで「&lt;b&gt; &amp; &quot;x&quot; &apos;y&apos;」を探す',
  )
})

test.each([
  ['０011665', DEVICES],
  ['kb0099999', `${ORIGIN}/csm?id=kb_article_view&sysparm_article=KB0099999`],
  ['使える端末', DEVICES],
  ['見つからない言葉', expect.stringContaining('id=kb_search')],
  [DEVICES, DEVICES],
])('Enter on 「%s」 opens a new tab instead of the active one', async (text, url) => {
  expect(await enter(text, 'currentTab')).toEqual({ url, active: true })
})

test('a tab opened in the background is not activated', async () => {
  expect(await enter('0011665', 'newBackgroundTab')).toMatchObject({ active: false })
})
