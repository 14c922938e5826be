import { changesBetween, type GuideChange } from '../../guide/change'
import { editionInForce } from '../../guide/edition'
import type { Problem } from '../../guide/located'
import type { Guide } from '../../guide/schema'
import { editionsOf, readAddedEditions } from '../../progress/guides/editions'
import { askBackground } from '../../progress/guides/guideCheck'
import { isSameValue } from '../../progress/storage/sameValue'

/** Where an edition of the shared folder comes from. */
interface SharedFrom {
  /** '' if it is not known. */
  readonly by: string
  /** ISO 8601; `null` if it is not known. */
  readonly at: string | null
  readonly digest: string
}

/** A chosen file, before it is used. */
export type GuideCandidate = {
  /** The guide's id; '' of a file that is none. */
  readonly id: string
  readonly fileName: string
  /** `null` for a file that the user chose. */
  readonly shared: SharedFrom | null
} & (
  | { readonly state: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly state: 'sound'
      readonly guide: Guide
      /** Differences from the edition in force; `null` for a new guide. */
      readonly changes: readonly GuideChange[] | null
      /** Whether it is the edition in force. */
      readonly isInForce: boolean
      /** An administrator's edition stays in force. */
      readonly overruled: boolean
    }
)

/**
 * Checks a guide, and compares it with the edition in force.
 * @param file its text, or its value.
 * @param shared where it comes from, if the user did not choose it as a file.
 */
export async function candidateOf(
  fileName: string,
  file: unknown,
  shared: SharedFrom | null = null,
): Promise<GuideCandidate> {
  const result = await askBackground(file)
  const of = { fileName, shared }
  if (!result.ok) return { ...of, id: '', state: 'refused', problems: result.problems }
  const { guide } = result
  const editions = await editionsOf(guide.id, await readAddedEditions(askBackground, [guide.id]))
  const current = editionInForce(editions)?.guide
  return {
    ...of,
    id: guide.id,
    state: 'sound',
    guide,
    changes: current === undefined ? null : changesBetween(current, guide),
    isInForce: isSameValue(current, guide),
    overruled: editions.policy !== undefined,
  }
}
