import * as z from 'zod/mini'
import { withoutBidi } from '../../../notation/bidi'
import { parseJson } from '../../../parseJson'

/** The folder below the shared one that has a file for each guide that somebody handed over. */
export const GUIDES = 'guides/'

/** The format of files that this version writes. */
const FORMAT = 1
/** Characters of a file; the largest guide that comes with the extension has 50,000. */
export const LONGEST_FILE = 1_000_000

const NAME = /^([a-z][a-zA-Z0-9-]*)\.json$/

const schema = z.object({
  format: z.literal(FORMAT),
  by: z.string(),
  at: z.iso.datetime(),
  guide: z.unknown(),
})
const versioned = z.object({ format: z.number() })
const named = z.object({ id: z.string() })

/** What a guide's file holds. The guide is not checked yet. */
export type GuideFile =
  | {
      readonly state: 'read'
      readonly guide: unknown
      /** Who put it in the folder; '' if they gave no name, or somebody did it on the server. */
      readonly by: string
      /** ISO 8601; `null` if somebody put it there on the server. */
      readonly at: string | null
    }
  /** Of another version of the extension. */
  | { readonly state: 'otherVersion' }
  /** Damaged, too long, or another guide's. */
  | { readonly state: 'unreadable' }

/** @returns the path of a guide's file, below the shared folder. */
export function guideFileOf(id: string): string {
  return `${GUIDES}${id}.json`
}

/** @returns the guide's id in the name of its file; `null` for any other file. */
export function guideIdIn(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null
}

/** Reads the text of a guide's file. It can also be the file of a guide itself, as it is exported. */
export function parseGuideFile(id: string, text: string): GuideFile {
  const value = text.length > LONGEST_FILE ? null : parseJson(text)
  const { data } = schema.safeParse(value)
  if (data !== undefined) {
    const { by, at, guide } = data
    return isGuide(id, guide)
      ? { state: 'read', guide, by: withoutBidi(by), at }
      : { state: 'unreadable' }
  }
  const version = versioned.safeParse(value)
  if (version.success && version.data.format > FORMAT) return { state: 'otherVersion' }
  return isGuide(id, value)
    ? { state: 'read', guide: value, by: '', at: null }
    : { state: 'unreadable' }
}

/**
 * Makes the text of a guide's file.
 * @param by who puts it there; '' without a name.
 */
export function guideFileText(guide: unknown, by: string): string {
  return JSON.stringify({ format: FORMAT, by, at: Temporal.Now.instant().toString(), guide })
}

function isGuide(id: string, value: unknown): boolean {
  return named.safeParse(value).data?.id === id
}
