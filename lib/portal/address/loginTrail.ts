import { parseAddress } from './address'

/**
 * What a tab did on the portal, as far as it takes to know where it was heading when a login came
 * in between. Addresses only; it is forgotten with the panel.
 */
export interface Trail {
  /** The address now, and when the tab came to it, milliseconds. */
  readonly at: string
  readonly since: number
  /** What the page at it said of itself last; `null` before it said anything. */
  readonly shows: 'login' | 'article' | 'other' | null
  /** Left for this page before it could be shown. */
  readonly before: string | null
  /** What the tab was heading for when the login came. */
  readonly wanted: string | null
  /** The person was offered to go there. */
  readonly offered: boolean
}

export type TrailStep =
  /** The tab went to an address; `now` in milliseconds. */
  | { readonly type: 'moved'; readonly href: string; readonly now: number }
  /** The page at an address told what it shows. */
  | {
      readonly type: 'read'
      readonly href: string
      readonly shows: 'login' | 'article' | 'other'
    }

export const NO_TRAIL: Trail = {
  at: '',
  since: 0,
  shows: null,
  before: null,
  wanted: null,
  offered: false,
}

/** A page that is left later than this was where the person wanted to be, milliseconds. */
const SENT_ON = 15_000

export function followTrail(trail: Trail, step: TrailStep): Trail {
  return step.type === 'moved' ? moved(trail, step.href, step.now) : read(trail, step)
}

/** @returns what to offer on the page that the tab shows now; `null` for nothing. */
export function resumable({ at, shows, wanted }: Trail): string | null {
  return shows !== null && shows !== 'login' && isTop(at) ? wanted : null
}

function moved(trail: Trail, href: string, now: number): Trail {
  if (href === trail.at) return trail
  const sentOn = trail.shows !== 'login' && trail.shows !== 'article'
  const left = sentOn && now - trail.since <= SENT_ON && isTarget(trail.at) ? trail.at : null
  const wanted = endsAt(trail, href) ? null : trail.wanted
  return { at: href, since: now, shows: null, before: left, wanted, offered: false }
}

/**
 * The portal went on by itself, or the person chose another page: then nothing is offered any
 * more. Other pages can belong to the login.
 */
function endsAt({ wanted, offered }: Trail, href: string): boolean {
  if (wanted === null) return false
  return offered ? !isTop(href) : isArticle(href) || targetOf(href) === targetOf(wanted)
}

function read(trail: Trail, { href, shows }: Extract<TrailStep, { type: 'read' }>): Trail {
  if (href !== trail.at) return trail
  if (shows === 'login') {
    const wanted = isArticle(href) ? href : (trail.before ?? trail.wanted)
    return { ...trail, shows, wanted, offered: false }
  }
  const reached = shows === 'article' && trail.wanted === href
  const wanted = reached ? null : trail.wanted
  const next: Trail = { ...trail, shows, wanted }
  return { ...next, offered: resumable(next) !== null }
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

/** The same for all ways to write the address of a page. */
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
