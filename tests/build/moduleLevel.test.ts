import { join } from 'node:path'
import { build, parseAst } from 'vite'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readModules } from '../modules.ts'

const ROOT = join(import.meta.dirname, '../..')
const modules = readModules('lib', 'components', 'entrypoints')

/** @returns what entry points load at once, from `lib`. */
function libraryOf(...entries: string[]): string[] {
  const loaded = new Set<string>()
  const load = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    for (const { file: from, onlyTypes, isLazy } of modules.get(file)?.imports ?? []) {
      if (from !== null && !onlyTypes && !isLazy) load(from)
    }
  }
  for (const entry of entries) load(entry)
  return [...loaded].filter((file) => file.startsWith('lib/'))
}

/**
 * Imports files without using anything of them: the bundler then removes all that has no side effect.
 * @returns what is left.
 */
async function sideEffectsOf(files: Readonly<Record<string, string>>): Promise<string> {
  const ENTRY = '\0entry'
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ENTRY },
    },
    plugins: [
      {
        name: 'side-effects',
        resolveId: (id) => (id === ENTRY || id in files ? id : undefined),
        load: (id) =>
          id === ENTRY
            ? Object.keys(files)
                .map((file) => `import ${JSON.stringify(file)}`)
                .join('\n')
            : files[id],
      },
    ],
  })
  if (!('output' in bundle)) throw new Error('not one bundle')
  const [{ code }] = bundle.output
  return code
}

const asFiles = (files: readonly string[]) =>
  Object.fromEntries(
    files.map((file) => [`entry:${file}`, `import ${JSON.stringify(join(ROOT, file))}`]),
  )

/** Methods of strings and lists of our own. */
const METHODS = ['join', 'map', 'replace', 'from', 'getOwnPropertyDescriptor']
/** Compiling an expression from its parts; `getter` takes a property from its prototype. */
const CHEAP = ['RegExp', 'getter', 'anyOf', ...METHODS]

const nameSchema = z.object({ name: z.optional(z.string()) })
const callSchema = z.object({
  start: z.number(),
  callee: z.extend(nameSchema, { property: z.optional(nameSchema) }),
})

/** @returns the beginnings of what code calls or constructs outside of functions, without what is cheap. */
function dearCalls(code: string): string[] {
  const found: string[] = []
  const visit = (node: unknown) => {
    if (Array.isArray(node)) node.forEach(visit)
    if (typeof node !== 'object' || node === null || !('type' in node)) return
    if (String(node.type).includes('Function')) return
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const { callee, start } = callSchema.parse(node)
      const name = callee.property?.name ?? callee.name ?? '?'
      if (!CHEAP.includes(name)) found.push(code.slice(start, start + 60))
    }
    Object.values(node).forEach(visit)
  }
  visit(parseAst(code).body)
  return found
}

test.each([
  ['the content script', 'entrypoints/portal.content/index.ts'],
  ['form.js', 'entrypoints/form.ts'],
  ['article.js', 'entrypoints/article.ts'],
])('%s does nothing by being loaded but compile its expressions', async (_, entry) => {
  const files = libraryOf(entry)
  expect(files.length).toBeGreaterThan(5)
  expect(dearCalls(await sideEffectsOf(asFiles(files)))).toEqual([])
})

test('a module that formats, asks the browser or listens while it is loaded is found', async () => {
  const code = await sideEffectsOf({
    'entry:planted': `
      const figures = new Intl.NumberFormat('ja-JP')
      const language = chrome.i18n.getUILanguage()
      addEventListener('load', () => {})
      export const format = (yen) => figures.format(yen) + language`,
  })
  expect(dearCalls(code)).toEqual([
    expect.stringContaining('NumberFormat'),
    expect.stringContaining('getUILanguage'),
    expect.stringContaining('addEventListener'),
  ])
})
