/*
 * The portal forgets which page the user wanted when a login comes first. The trail remembers that
 * address (`wanted`) for one tab, and offers it when the login has led to the top page:
 *
 *             a login shows: at an article's own address, or
 *             right after a page that the tab left within 15 s
 *    +------+ ----------------------------------------------> +--------+
 *    | idle |                                                 | wanted |
 *    +------+ <---------------------------------------------- +--------+
 *       ^       the tab moves to an article or to `wanted`       |  ^
 *       |       itself, or the wanted article shows              |  |
 *       |                                                        |  | a login shows, or the
 *       |                       the top page shows, and no login |  | tab moves to another
 *       |                                                        v  | form of the top address
 *       |                                                     +---------+
 *       +---------------------------------------------------- | offered |
 *               the tab moves to any page but the top         +---------+
 *
 * An article that did show was not interrupted, and is not wanted. In `wanted`, pages other than
 * articles change nothing: they can belong to the login. A login in `wanted` or `offered` replaces
 * the address if it interrupts another page.
 */
import { parseAddress } from './address'

/** A tab's recent path through the portal: addresses only, dropped when the panel closes. */
export interface Trail {
  /** The current address, and when the tab came to it, in milliseconds. */
  readonly href: string
  readonly since: number
  /** What the page at this address reported last; `null` before its first report. */
  readonly shows: 'login' | 'article' | 'other' | null
  /** The previous address, if a login may have interrupted it; else `null`. */
  readonly previous: string | null
  /** The address the user wanted when a login came; `null` in the state `idle`. */
  readonly wanted: string | null
  /** Whether the state is `offered`. */
  readonly isOffered: boolean
}

export type TrailStep =
  /** The tab moved to an address; `now` in milliseconds. */
  | { readonly type: 'moved'; readonly href: string; readonly now: number }
  /** The page at an address reported what it shows. */
  | {
      readonly type: 'read'
      readonly href: string
      readonly shows: 'login' | 'article' | 'other'
    }

export const NO_TRAIL: Trail = {
  href: '',
  since: 0,
  shows: null,
  previous: null,
  wanted: null,
  isOffered: false,
}

/** A page that the tab left later than this was not interrupted by a login, in milliseconds. */
const REDIRECT_TIME = 15_000

/** Adds a step to a tab's trail. @returns the new trail. */
export function followTrail(trail: Trail, step: TrailStep): Trail {
  return step.type === 'moved' ? moved(trail, step.href, step.now) : read(trail, step)
}

/** @returns the address to offer on the page that the tab shows now; `null` for none. */
export function addressToResume({ href, shows, wanted }: Trail): string | null {
  return shows !== null && shows !== 'login' && isTop(href) ? wanted : null
}

function moved(trail: Trail, href: string, now: number): Trail {
  if (href === trail.href) return trail
  const hasArrived = trail.shows === 'login' || trail.shows === 'article'
  const isRedirect = !hasArrived && now - trail.since <= REDIRECT_TIME && isTarget(trail.href)
  const previous = isRedirect ? trail.href : null
  const wanted = isOver(trail, href) ? null : trail.wanted
  return { href, since: now, shows: null, previous, wanted, isOffered: false }
}

/** @returns whether this move makes the trail idle: the portal resumed, or the user went on. */
function isOver({ wanted, isOffered }: Trail, href: string): boolean {
  if (wanted === null) return false
  return isOffered ? !isTop(href) : isArticle(href) || targetOf(href) === targetOf(wanted)
}

function read(trail: Trail, { href, shows }: Extract<TrailStep, { type: 'read' }>): Trail {
  if (href !== trail.href) return trail
  if (shows === 'login') {
    const wanted = isArticle(href) ? href : (trail.previous ?? trail.wanted)
    return { ...trail, shows, wanted, isOffered: false }
  }
  const isReached = shows === 'article' && trail.wanted === href
  const wanted = isReached ? null : trail.wanted
  const next: Trail = { ...trail, shows, wanted }
  return { ...next, isOffered: addressToResume(next) !== null }
}

function isTop(href: string): boolean {
  const address = parseAddress(href)
  return address.place === 'page' && (address.id === '' || address.id === 'csm_index')
}

function isArticle(href: string): boolean {
  return parseAddress(href).place === 'article'
}

function isTarget(href: string): boolean {
  const { place } = parseAddress(href)
  return place === 'article' || (place === 'page' && !isTop(href))
}

/** @returns what identifies a page: equal for every form in which its address can be written. */
function targetOf(href: string): string {
  const address = parseAddress(href)
  if (address.place === 'article') return address.number ?? address.recordId ?? ''
  const pairs = [...(URL.parse(href)?.searchParams ?? [])]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name !== 'spa' && name !== 'lang' && name !== 'language')
  return pairs
    .map((pair) => pair.join('='))
    .sort()
    .join('&')
}
