import { describe, expect, test } from 'vitest'
import {
  followTrail,
  NO_TRAIL,
  resumable,
  type TrailStep,
} from '../../../lib/portal/address/loginTrail'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const ARTICLE = `${CSM}?id=kb_article_view&sysparm_article=KB0011665`
const OTHER = `${CSM}?id=kb_article_view&sysparm_article=KB0011639`
const FORM = `${CSM}?id=sc_cat_item&sys_id=1`
const WALL = `${CSM}?id=login&to=x`

/** A tab's way: an address, or what the page there shows; a number is time that passes, seconds. */
type Way = (string | number)[]

function offeredAfter(...way: Way): string | null {
  let now = 0
  let href = ''
  let trail = NO_TRAIL
  for (const one of way) {
    if (typeof one === 'number') now += one * 1000
    else if (one.startsWith('https:')) {
      href = one
      trail = followTrail(trail, { type: 'moved', href, now })
    } else {
      const shows = one === 'login' || one === 'article' ? one : 'other'
      const step: TrailStep = { type: 'read', href, shows }
      trail = followTrail(trail, step)
    }
  }
  return resumable(trail)
}

test.each([ARTICLE, FORM])('%s is offered on the top page after its login', (wanted) => {
  expect(offeredAfter(wanted, WALL, 'login', 30, CSM, 'other')).toBe(wanted)
})

test.each([
  ['the old page still stands', [ARTICLE, 'other', WALL, 'other', 'login', CSM, 'login', 'other']],
  ['the login fails once', [ARTICLE, WALL, 'login', `${WALL}&error=1`, 'login', CSM, 'other']],
  ['it takes a second page', [ARTICLE, WALL, 'login', `${CSM}?id=code`, 'other', CSM, 'other']],
  ['it goes by another host', [ARTICLE, WALL, 'login', 'https://idp.example/', CSM, 'other']],
  ['it stands at the address itself', [ARTICLE, 'login', 60, CSM, 'other']],
  ['it stands on the top page', [ARTICLE, CSM, 'login', 60, 'other']],
  ['the top page has a name', [ARTICLE, WALL, 'login', `${CSM}?id=csm_index&spa=1`, 'other']],
])('also where %s', (_, way) => {
  expect(offeredAfter(...way)).toBe(ARTICLE)
})

describe('nothing is offered', () => {
  test('while the page has not said that it is no login', () => {
    expect(offeredAfter(ARTICLE, WALL, 'login', CSM)).toBeNull()
    expect(offeredAfter(ARTICLE, WALL, 'login', CSM, 'login')).toBeNull()
  })

  test('where the portal goes on by itself, then or later', () => {
    const resumed: Way = [ARTICLE, WALL, 'login', `${ARTICLE}&spa=1`, 'other', 'article']
    expect(offeredAfter(...resumed)).toBeNull()
    expect(offeredAfter(...resumed, CSM, 'other')).toBeNull()
    expect(offeredAfter(ARTICLE, 'login', 'article', CSM, 'other')).toBeNull()
    expect(offeredAfter(FORM, WALL, 'login', `${FORM}&lang=ja`, 'other', CSM, 'other')).toBeNull()
  })

  test('for a page that the person was on before they chose to log in', () => {
    expect(offeredAfter(ARTICLE, 'article', WALL, 'login', CSM, 'other')).toBeNull()
    expect(offeredAfter(FORM, 'other', 60, WALL, 'login', CSM, 'other')).toBeNull()
  })

  test('without a login', () => {
    expect(offeredAfter(ARTICLE, 'other', CSM, 'other')).toBeNull()
    expect(offeredAfter(CSM, 'other', WALL, 'login', CSM, 'other')).toBeNull()
  })

  test('after the person chose another article instead of logging in', () => {
    expect(offeredAfter(ARTICLE, WALL, 'login', OTHER, 'article', CSM, 'other')).toBeNull()
  })

  test('a second time, when the person went on from the offer', () => {
    const offer: Way = [ARTICLE, WALL, 'login', CSM, 'other']
    expect(offeredAfter(...offer, FORM, 'other', CSM, 'other')).toBeNull()
  })

  test('on any page but the top', () => {
    expect(offeredAfter(ARTICLE, WALL, 'login', `${CSM}?id=my_list`, 'other')).toBeNull()
  })
})

test('what a page at another address said is not taken for this one', () => {
  const trail = followTrail(NO_TRAIL, { type: 'moved', href: CSM, now: 0 })
  expect(followTrail(trail, { type: 'read', href: ARTICLE, shows: 'login' })).toBe(trail)
})
