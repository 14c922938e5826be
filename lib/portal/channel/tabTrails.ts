import { parseAddress } from '../address/address'
import {
  addressToResume,
  followTrail,
  NO_TRAIL,
  type Trail,
  type TrailStep,
} from '../address/loginTrail'
import type { PageState } from './pageState'

/** Where each tab of the window went, to find the address it wanted before a login. */
export interface TabTrails {
  readonly moved: (tabId: number, href: string) => void
  readonly read: (tabId: number, state: PageState) => void
  readonly forget: (tabId: number) => void
  /** @returns the address to offer after a login; `null` for none. */
  readonly toResume: (tabId: number | undefined) => string | null
}

/** The trails begin empty, with the panel. */
export function createTabTrails(): TabTrails {
  const trails = new Map<number, Trail>()
  const trailOf = (tabId: number | undefined) => trails.get(tabId ?? -1) ?? NO_TRAIL
  const add = (tabId: number, step: TrailStep) =>
    trails.set(tabId, followTrail(trailOf(tabId), step))
  return {
    moved: (tabId, href) => add(tabId, { type: 'moved', href, now: performance.now() }),
    read: (tabId, state) => add(tabId, { type: 'read', href: state.href, shows: contentOf(state) }),
    forget: (tabId) => trails.delete(tabId),
    toResume: (tabId) => addressToResume(trailOf(tabId)),
  }
}

/** The address changes before the page renders: another article's number is the previous page's. */
function contentOf({ href, login, article }: PageState): 'login' | 'article' | 'other' {
  if (login) return 'login'
  const address = parseAddress(href)
  const number = address.place === 'article' ? address.number : null
  const isCurrent = number === null || article?.number === null || article?.number === number
  return article !== null && isCurrent ? 'article' : 'other'
}
