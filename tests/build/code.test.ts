import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BUILDS, built, scriptsOf } from './output'

const scripts = (build: (typeof BUILDS)[number]) =>
  readdirSync(built(build), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )

/** Engines that read papers, which load their own parts of the package when a paper is read. */
const ENGINES = ['pdf/pdf.js', 'pdf/pdf.worker.js', 'ocrWorker.js']

/**
 * The one part that makes requests, to a shared folder that the user has switched on: for the background,
 * and in one chunk for the pages where it is set up and used.
 */
const isFolder = (file: string, code: string) =>
  (file === 'places.js' || file.startsWith('chunks/')) && code.includes('method:`PROPFIND`')

test.each(BUILDS)('%s makes no request and runs no code from elsewhere', (build) => {
  const parts = scripts(build).map((file) => ({
    file,
    code: readFileSync(built(build, file), 'utf8'),
  }))
  expect(parts.filter(({ file, code }) => isFolder(file, code))).toHaveLength(2)
  for (const { file, code } of parts) {
    expect(code, file).not.toMatch(
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(|\bFunction\(/,
    )
    if (!ENGINES.includes(file) && !isFolder(file, code)) {
      expect(code, file).not.toMatch(/(?<!\.)\bfetch\(/)
    }
    expect(code, file).not.toMatch(/jsdelivr|unpkg|cdnjs|googleapis|\bcdn\./i)
  }
})

test.each(BUILDS)(
  '%s has what the engines load, and their worker asks for nothing else',
  (build) => {
    const code = readFileSync(built(build, 'ocrWorker.js'), 'utf8')
    const paths = [...code.matchAll(/["'`](\/[\w/]+\.\w+)["'`]/g)].map(([, path]) => path)
    expect(paths.toSorted()).toEqual(['/ocr/core.js', '/ocr/core.wasm', '/ocr/jpn.gz'])
    for (const path of [...ENGINES, ...paths]) {
      expect(existsSync(built(build, `${path}`)), path).toBe(true)
    }
    const parts = [
      'cmaps/UniJIS-UTF16-H.bcmap',
      'fonts/LiberationSans-Regular.ttf',
      'wasm/openjpeg.wasm',
    ]
    for (const path of parts) {
      expect(existsSync(built(build, 'pdf', path)), path).toBe(true)
    }
  },
)

test.each(BUILDS)(
  '%s imports its own files alone, as the linter of Firefox’s store reads them',
  (build) => {
    const own = /^(?:[`"'][./\w-]+[`"']|chrome\.runtime\.getURL\([`"'][\w/.${}]+[`"']\))\)/
    for (const file of scripts(build)) {
      // pdf.js imports the worker whose address we give it.
      if (ENGINES.includes(file)) continue
      const code = readFileSync(built(build, file), 'utf8')
      const imports = code.split(/\bimport\(/).slice(1)
      for (const after of imports) expect(after.slice(0, 80), file).toMatch(own)
    }
  },
)

test.each(BUILDS)('%s loads neither zod nor Preact in the page', (build) => {
  for (const file of ['content-scripts/portal.js', 'form.js', 'article.js']) {
    const code = readFileSync(built(build, file), 'utf8')
    expect(code, file).not.toMatch(/ZodMini|__zod|_zod|__k\b/)
  }
})

/** What only this library says of itself, in whatever way it is built. */
const MARKS = {
  papaparse: 'MissingQuotes',
  hucre: 'possible zip bomb',
  holiday_jp: '勤労感謝の日',
  ics: 'VCALENDAR',
}

test.each(BUILDS)('%s shows its panel without a library that is used later, if at all', (build) => {
  const texts = new Map(
    scripts(build).map((file) => [file, readFileSync(built(build, file), 'utf8')]),
  )
  const atOnce = scriptsOf(built(build, 'sidepanel.html'))
  expect(atOnce.length).toBeGreaterThan(1)
  for (const [library, mark] of Object.entries(MARKS)) {
    const having = [...texts].flatMap(([file, code]) => (code.includes(mark) ? [file] : []))
    expect(having, library).not.toEqual([])
    for (const file of having) expect(atOnce, library).not.toContain(file)
  }
})

test.each(BUILDS)('%s has nothing of what only tests need', (build) => {
  for (const file of scripts(build)) {
    expect(readFileSync(built(build, file), 'utf8'), file).not.toMatch(
      /axe-core|dequelabs|axe\.run/,
    )
  }
})
