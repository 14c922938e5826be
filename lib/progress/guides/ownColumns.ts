import * as z from 'zod/mini'
import { fieldName } from '../../guide/fieldName'
import { type Meanings, OTHER_COLUMNS } from '../../sheet/columns'
import { digestOf } from '../storage/digest'
import { storedItem } from '../storage/storedItem'

/** As many kinds of file as a person uses. */
const MOST = 30

/**
 * How a person assigned the columns of files, the last first. Of the headers only a digest is kept,
 * of values nothing. An unreadable list counts as empty.
 */
const storedColumns = storedItem(
  'columns',
  z.object({
    version: z.literal(1),
    files: z.array(
      z.object({
        headers: z.string(),
        meanings: z.array(z.nullable(z.union([fieldName, z.enum(OTHER_COLUMNS)]))),
      }),
    ),
  }),
  { version: 1, files: [] },
)

/** @returns the meanings that a person gave to the columns with these headers; `null` for none. */
export async function readOwnColumns(headers: readonly string[]): Promise<Meanings | null> {
  const [digest, { files }] = await Promise.all([headersDigest(headers), storedColumns.read()])
  const known = files.find((file) => file.headers === digest)
  return known?.meanings.length === headers.length ? known.meanings : null
}

/** Writes the meanings of columns with these headers; `null` removes them. */
export async function writeOwnColumns(
  headers: readonly string[],
  meanings: Meanings | null,
): Promise<void> {
  const digest = await headersDigest(headers)
  await storedColumns.change(({ files }) => {
    const others = files.filter((file) => file.headers !== digest)
    const own = meanings === null ? [] : [{ headers: digest, meanings: [...meanings] }]
    return { version: 1, files: [...own, ...others].slice(0, MOST) }
  })
}

function headersDigest(headers: readonly string[]): Promise<string> {
  return digestOf(JSON.stringify(headers))
}
