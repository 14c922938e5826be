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

/** What stands under the address bar after a text was typed. */
function typed(text: string): Promise<Parameters<Suggest>[0]> {
  const [listener] = onInputChanged.addListener.mock.lastCall ?? []
  return new Promise((resolve) => listener(text, resolve))
}

/** Where Enter leads, and whether in front. */
async function entered(text: string, disposition: string) {
  const [listener] = onInputEntered.addListener.mock.lastCall ?? []
  listener(text, disposition)
  await waitFor(() => expect(create).toHaveBeenCalled())
  return create.mock.lastCall?.[0]
}

test('the line for Enter says what it does, whatever is typed', () => {
  expect(setDefaultSuggestion).toHaveBeenCalledOnce()
  expect(setDefaultSuggestion.mock.lastCall?.[0].description).toContain('すぐ下の1件')
})

test('what was found is described with its step, and leads to its address', async () => {
  expect(await typed('使える端末')).toEqual([
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

test('signs that mean something to Chromium are escaped', async () => {
  const [search] = await typed(`<b> & "x" 'y'`)
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
])('Enter on 「%s」 opens a new tab, never the one in front', async (text, url) => {
  expect(await entered(text, 'currentTab')).toEqual({ url, active: true })
})

test('a tab that is asked for behind stays behind', async () => {
  expect(await entered('0011665', 'newBackgroundTab')).toMatchObject({ active: false })
})
