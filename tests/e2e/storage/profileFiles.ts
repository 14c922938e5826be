import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** The folders in which a browser keeps what an extension stores, in a profile. */
export const BY_EXTENSION = /Extension|moz-extension/

/**
 * A text as a file can hold it. Both browsers compress what extensions store (Snappy), which leaves
 * what was not there before as it is but may break it: so the rarest parts are looked for as well.
 */
function formsOf(text: string, path: string): Buffer[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  if (!/^\d+$/.test(text) || !BY_EXTENSION.test(path)) return forms
  // Firefox stores numbers as such. Elsewhere four bytes can be anything.
  const double = Buffer.alloc(8)
  double.writeDoubleLE(Number(text))
  const integer = Buffer.alloc(4)
  integer.writeUInt32LE(Number(text) % 2 ** 32)
  return [...forms, double, integer]
}

/** @returns the files below a folder that hold the text in any of its forms. */
export async function filesWith(folder: string, texts: readonly string[]) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const found = new Map<string, string[]>(texts.map((text) => [text, []]))
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const bytes = await readFile(path)
    for (const text of texts) {
      const holds = formsOf(text, path).some((form) => bytes.includes(form))
      if (holds) found.get(text)?.push(relative(folder, path))
    }
  }
  return { count: files.length, found }
}
