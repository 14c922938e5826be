import type { FacilityOption } from './facilityOptions'

/** What the panel knows when another 医療機関等コード stands in the open form. */
interface CodeSeen {
  /** Ten digits; `null` where the form holds none. */
  readonly code: string | null
  /** The facility in use. */
  readonly current: FacilityOption
  /** The facilities that have the code; archived ones do not count. */
  readonly owners: readonly FacilityOption[]
  /** The code that the panel followed last, or was sent away from. */
  readonly answered: string | null
}

/** What is done about it. */
type CodeAnswer =
  /** It is the facility in use, or nothing can be said. */
  | { readonly act: 'none' }
  /** It is clear whose it is: the panel goes there, says so, and can be sent back. */
  | { readonly act: 'switch'; readonly to: FacilityOption }
  /** The person decides: several have the code, or the panel was there for it before. */
  | { readonly act: 'offer'; readonly owners: readonly FacilityOption[] }
  /** No facility has it. It can be added; by itself nothing of the form is stored. */
  | { readonly act: 'add'; readonly code: string }

/** The switcher follows the code in the open form: by itself once for each code. */
export function answerToCode({ code, current, owners, answered }: CodeSeen): CodeAnswer {
  if (code === null || code === current.code) return { act: 'none' }
  const [owner, ...more] = owners
  // A facility without a code may well be the one that the form is about.
  if (owner === undefined) return current.code === '' ? { act: 'none' } : { act: 'add', code }
  if (more.length > 0 || answered === code) return { act: 'offer', owners }
  return { act: 'switch', to: owner }
}
