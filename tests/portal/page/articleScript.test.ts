// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { ArticlePlace } from '../../../lib/portal/article/articlePlaces'
import type { PageState } from '../../../lib/portal/channel/pageState'
import { openPlaces } from '../../../lib/portal/page/articleScript'
import { waitFor } from '../../waitFor'

const PLACE: ArticlePlace = {
  article: 'hub',
  kind: 'section',
  on: { number: 'KB0011639', recordId: null, title: '' },
  path: ['助成金について'],
}
const FOUND = {
  article: 'hub',
  kind: 'section',
  path: PLACE.path,
  found: 1,
  folded: false,
} as const

const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const shown: PageState = {
  href: `${CSM}?id=kb_article_view&sysparm_article=KB0011639`,
  article: { number: null, state: 'shown', places: [], unloaded: false },
  login: false,
  receipt: null,
  form: { found: 'none' },
}
const top: PageState = { ...shown, href: CSM, article: null }

afterEach(() => {
  globalThis.junbiNaviArticle = undefined
})

/** Opens the places with a script that finds `FOUND` in every article. */
function open(load: () => Promise<unknown> = () => Promise.resolve()) {
  const show = vi.fn((article: unknown) => (article === null ? [] : [FOUND]))
  const goTo = vi.fn()
  const loading = vi.fn(async () => {
    await load()
    globalThis.junbiNaviArticle = { markPlaces: () => ({ show, goTo }) }
  })
  const onChange = vi.fn()
  const places = openPlaces(loading, onChange, new AbortController().signal)
  return { places, loading, onChange, show, goTo }
}

test('the script is loaded once, for the first article of a guide that has places', async () => {
  const { places, loading, onChange } = open()
  places.add(top, [PLACE])
  places.add(shown, [])
  expect(loading).not.toHaveBeenCalled()
  places.add(shown, [PLACE])
  places.add(shown, [PLACE])
  expect(loading).toHaveBeenCalledOnce()
  await waitFor(() => expect(onChange).toHaveBeenCalledOnce())
})

test('the places found are added to the state, by the number in the page or the address', async () => {
  const { places, onChange, show } = open()
  expect(places.add(shown, [PLACE])).toEqual(shown)
  await waitFor(() => expect(onChange).toHaveBeenCalled())
  expect(places.add(shown, [PLACE]).article?.places).toEqual([FOUND])
  expect(show).toHaveBeenLastCalledWith({ number: 'KB0011639', recordId: null }, [PLACE])
})

test('the marks are removed when another page replaces the article', async () => {
  const { places, onChange, show } = open()
  places.add(shown, [PLACE])
  await waitFor(() => expect(onChange).toHaveBeenCalled())
  expect(places.add(top, [PLACE])).toBe(top)
  expect(show).toHaveBeenLastCalledWith(null, [])
})

test('an article whose places cannot be looked for says so until the script is there', async () => {
  const load = vi.fn(() => Promise.resolve())
  load.mockRejectedValueOnce(new Error('gone'))
  const { places, loading, onChange } = open(load)
  expect(places.add(shown, [PLACE])).toEqual(shown)
  await waitFor(() => expect(onChange).toHaveBeenCalledOnce())
  expect(places.add(shown, [PLACE]).article).toEqual({ ...shown.article, unloaded: true })
  places.goTo(PLACE)
  await waitFor(() => expect(onChange).toHaveBeenCalledTimes(2))
  expect(places.add(shown, [PLACE]).article).toEqual({ ...shown.article, places: [FOUND] })
  expect(loading).toHaveBeenCalledTimes(2)
})
