import type { FacilityOption } from './facilityOptions'

/** What the panel knows when the open form has a 医療機関等コード. */
interface CodeSeen {
  /** Ten digits; `null` if the form has none. */
  readonly code: string | null
  /** Whether the user entered it; else it was filled in or set by the page. */
  readonly typed: boolean
  /** The facility in use. */
  readonly current: FacilityOption
  /** The facilities with this code, without archived ones. */
  readonly owners: readonly FacilityOption[]
  /** The code that the panel last switched for, or that the user switched away from. */
  readonly answered: string | null
}

/** The panel's reaction to a code. */
type CodeAnswer =
  /** The code is that of the current facility, or too little is known. */
  | { readonly act: 'none' }
  /** One facility has the code: the panel switches to it, shows that, and offers to switch back. */
  | { readonly act: 'switch'; readonly to: FacilityOption }
  /**
   * The user decides: several facilities have the code, nobody entered it, or the panel has
   * switched for it before.
   */
  | { readonly act: 'offer'; readonly owners: readonly FacilityOption[] }
  /**
   * No facility has the code. The panel offers to add one; without a click nothing of the form is
   * stored.
   */
  | { readonly act: 'add'; readonly code: string }

/**
 * Decides how the panel reacts to the code in the open form. It switches by itself at most once for
 * each code, and only for one that the user entered: a page must not choose the facility.
 */
export function answerToCode({ code, typed, current, owners, answered }: CodeSeen): CodeAnswer {
  if (code === null || code === current.code) return { act: 'none' }
  const [owner, ...more] = owners
  // The form may be about the current facility if that has no code yet.
  if (owner === undefined) return current.code === '' ? { act: 'none' } : { act: 'add', code }
  if (more.length > 0 || !typed || answered === code) return { act: 'offer', owners }
  return { act: 'switch', to: owner }
}
