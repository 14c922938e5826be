import { describe, expect, test } from 'vitest'
import {
  addressToResume,
  followTrail,
  NO_TRAIL,
  type TrailStep,
} from '../../../lib/portal/address/loginTrail'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const ARTICLE = `${CSM}?id=kb_article_view&sysparm_article=KB0011665`
const OTHER = `${CSM}?id=kb_article_view&sysparm_article=KB0011639`
const FORM = `${CSM}?id=sc_cat_item&sys_id=1`
const WALL = `${CSM}?id=login&to=x`

/** A tab's path: an address, what the page there shows, or a number of seconds that pass. */
type Path = (string | number)[]

function offeredAfter(...path: Path): string | null {
  let now = 0
  let href = ''
  let trail = NO_TRAIL
  for (const part of path) {
    if (typeof part === 'number') now += part * 1000
    else if (part.startsWith('https:')) {
      href = part
      trail = followTrail(trail, { type: 'moved', href, now })
    } else {
      const shows = part === 'login' || part === 'article' ? part : 'other'
      const step: TrailStep = { type: 'read', href, shows }
      trail = followTrail(trail, step)
    }
  }
  return addressToResume(trail)
}

test.each([ARTICLE, FORM])('%s is offered on the top page after its login', (wanted) => {
  expect(offeredAfter(wanted, WALL, 'login', 30, CSM, 'other')).toBe(wanted)
})

test.each([
  [
    'the previous page shows until then',
    [ARTICLE, 'other', WALL, 'other', 'login', CSM, 'login', 'other'],
  ],
  ['the login fails once', [ARTICLE, WALL, 'login', `${WALL}&error=1`, 'login', CSM, 'other']],
  [
    'the login has a second page',
    [ARTICLE, WALL, 'login', `${CSM}?id=code`, 'other', CSM, 'other'],
  ],
  [
    'the login goes through another host',
    [ARTICLE, WALL, 'login', 'https://idp.example/', CSM, 'other'],
  ],
  ['the login shows at the article’s address', [ARTICLE, 'login', 60, CSM, 'other']],
  ['the login shows on the top page', [ARTICLE, CSM, 'login', 60, 'other']],
  ['the top page has an id', [ARTICLE, WALL, 'login', `${CSM}?id=csm_index&spa=1`, 'other']],
])('an article is offered if %s', (_, path) => {
  expect(offeredAfter(...path)).toBe(ARTICLE)
})

describe('nothing is offered', () => {
  test('until the top page reports that it is not a login', () => {
    expect(offeredAfter(ARTICLE, WALL, 'login', CSM)).toBeNull()
    expect(offeredAfter(ARTICLE, WALL, 'login', CSM, 'login')).toBeNull()
  })

  test('after the portal itself opened the article', () => {
    const resumed: Path = [ARTICLE, WALL, 'login', `${ARTICLE}&spa=1`, 'other', 'article']
    expect(offeredAfter(...resumed)).toBeNull()
    expect(offeredAfter(...resumed, CSM, 'other')).toBeNull()
    expect(offeredAfter(ARTICLE, 'login', 'article', CSM, 'other')).toBeNull()
    expect(offeredAfter(FORM, WALL, 'login', `${FORM}&lang=ja`, 'other', CSM, 'other')).toBeNull()
  })

  test('for a page that the user had read before they chose to log in', () => {
    expect(offeredAfter(ARTICLE, 'article', WALL, 'login', CSM, 'other')).toBeNull()
    expect(offeredAfter(FORM, 'other', 60, WALL, 'login', CSM, 'other')).toBeNull()
  })

  test('without a login', () => {
    expect(offeredAfter(ARTICLE, 'other', CSM, 'other')).toBeNull()
    expect(offeredAfter(CSM, 'other', WALL, 'login', CSM, 'other')).toBeNull()
  })

  test('after the user chose another article instead of logging in', () => {
    expect(offeredAfter(ARTICLE, WALL, 'login', OTHER, 'article', CSM, 'other')).toBeNull()
  })

  test('a second time after the user left the page with the offer', () => {
    const offer: Path = [ARTICLE, WALL, 'login', CSM, 'other']
    expect(offeredAfter(...offer, FORM, 'other', CSM, 'other')).toBeNull()
  })

  test('on any page but the top', () => {
    expect(offeredAfter(ARTICLE, WALL, 'login', `${CSM}?id=my_list`, 'other')).toBeNull()
  })
})

test('a report for another address is ignored', () => {
  const trail = followTrail(NO_TRAIL, { type: 'moved', href: CSM, now: 0 })
  expect(followTrail(trail, { type: 'read', href: ARTICLE, shows: 'login' })).toBe(trail)
})
