/** The packages whose code or data the extension contains, with their licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const ROOT = join(import.meta.dirname, '../..')

/** A package of others in the extension, and why it is there. */
interface ThirdParty {
  readonly name: string
  readonly why: string
}

/**
 * Everything from others that a build contains. Vite's plugins take no part in it, and types and tests
 * do not either: `tests/release/thirdParty.test.ts` compares the list with the imports of the sources.
 */
export const THIRD_PARTY: readonly ThirdParty[] = [
  { name: '@digital-go-jp/design-tokens', why: 'colours and sizes of text and spaces' },
  { name: '@holiday-jp/holiday_jp', why: 'public holidays, when the call centre is closed' },
  { name: '@preact/signals', why: 'state of the views' },
  { name: '@rgrove/parse-xml', why: 'reads the answers of WebDAV servers' },
  { name: '@tesseract.js-data/jpn', why: 'reads Japanese off pictures of papers' },
  { name: 'hucre', why: 'reads and writes Excel files' },
  { name: 'ics', why: 'writes the calendar file of a deadline' },
  { name: 'papaparse', why: 'reads CSV files' },
  { name: 'pdfjs-dist', why: 'reads and shows PDF files' },
  { name: 'preact', why: 'draws panel and workspace' },
  { name: 'tesseract.js-core', why: 'reads text off pictures of papers' },
  { name: 'wxt', why: 'names of the browser’s API and the content script’s life' },
  { name: 'zod', why: 'checks data from outside' },
]

/** Licences under which a package may be in the extension: each allows it if it is named. */
export const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause'] as const

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() })

/** @throws Error where the package is not installed or names no licence. */
export function manifestOf(name: string): z.infer<typeof manifest> {
  const text = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')
  return manifest.parse(JSON.parse(text))
}

/** @returns the text of a package's licence; `null` where it brings none. */
function licenceOf(name: string): string | null {
  const folder = join(ROOT, 'node_modules', name)
  if (!existsSync(folder)) return null
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim()
}

/**
 * Writes the notice that every package of the extension contains.
 * @returns plain text: each package with version, licence and its text, and the icons.
 */
export function thirdPartyNotice(): string {
  const parts = THIRD_PARTY.map(({ name }) => {
    const { version, license } = manifestOf(name)
    const text = licenceOf(name) ?? `${license}: https://spdx.org/licenses/${license}.html`
    return `${name} ${version} (${license})\n\n${text}`
  })
  const icons =
    'Material Symbols by Google (Apache-2.0)\n\nhttps://www.apache.org/licenses/LICENSE-2.0'
  return `${[...parts, icons].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
