import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, type Import, type Module, readModules } from './modules.ts'

const FOLDERS = ['lib', 'components', 'entrypoints']
const modules = readModules(...FOLDERS)
const each = [...modules.values()]
/** All imports within the project, types included. */
const links = each.flatMap(({ file: from, imports }) =>
  imports.flatMap(({ file: to, ...more }) => (to === null ? [] : { from, to, ...more })),
)
/** The only modules that re-export. */
const FRONTS = ['lib/notation/index.ts', 'lib/check/index.ts']

test('the top level has the folders that CONTRIBUTING names, and no other', () => {
  const folders = readdirSync(join(import.meta.dirname, '..'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map(({ name }) => name)
  expect(folders.toSorted()).toEqual(['components', 'entrypoints', 'lib', 'public', 'tests'])
})

test('no folder has more than 24 files of its own', () => {
  const counts = Map.groupBy(
    filesIn(...[...FOLDERS, 'tests'].map((folder) => `${folder}/**/*.*`)),
    dirname,
  )
  const large = [...counts].filter(([, files]) => files.length > 24)
  expect(large.map(([folder]) => folder)).toEqual([])
})

/** @returns the files of a circular import through `file`; null if there is none. */
function cycleFrom(file: string, way: readonly string[], done: Set<string>): string[] | null {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
  if (done.has(file)) return null
  for (const { file: to } of modules.get(file)?.imports ?? []) {
    const cycle = to && cycleFrom(to, [...way, file], done)
    if (cycle) return cycle
  }
  done.add(file)
  return null
}

test('there are no circular imports, types included', () => {
  const done = new Set<string>()
  expect([...modules.keys()].flatMap((file) => cycleFrom(file, [], done) ?? [])).toEqual([])
})

/** Lowest layer first: each may import from those before it. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  '': ['lib', 'components', 'entrypoints'],
  'lib/': [
    ...[
      'async',
      'browser.ts',
      'lengthChecks.ts',
      'message.ts',
      'onceFor.ts',
      'notation',
      'parseJson.ts',
      'text.ts',
      'guide',
    ],
    ...['label', 'check', 'webdav', 'document', 'sheet', 'portal', 'progress', 'wording', 'state'],
  ],
  'lib/portal/': [
    ...['address', 'dom', 'reading', 'meaning', 'article', 'assignment', 'omnibox', 'check'],
    ...['channel', 'overlay', 'guard', 'form', 'page'],
  ],
  'lib/progress/': [
    ...['facility', 'storage', 'table', 'session', 'facilityStore', 'articles', 'guides'],
    ...['assignments', 'reminders', 'notes', 'recovery', 'sync', 'share', 'backup'],
  ],
}

describe.each(Object.entries(LAYERS))('in %s', (root, layers) => {
  const layerOf = (file: string) => file.slice(root.length).split('/')[0] ?? ''
  const inside = each.filter(({ file }) => file.startsWith(root))

  test('every module belongs to a layer', () => {
    const found = new Set(inside.map(({ file }) => layerOf(file)))
    expect([...found].filter((layer) => !layers.includes(layer))).toEqual([])
  })

  test('no layer imports from one above it', () => {
    const up = links.filter(
      ({ from, to }) =>
        from.startsWith(root) &&
        to.startsWith(root) &&
        layers.indexOf(layerOf(from)) < layers.indexOf(layerOf(to)),
    )
    expect(up.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })
})

test('a name is exported by one module only', () => {
  const exported = each
    .filter(({ file }) => !FRONTS.includes(file))
    .flatMap(({ file, exports }) => [...new Set(exports)].map((name) => ({ file, name })))
    .filter(({ name }) => name !== 'default')
  const twice = [...Map.groupBy(exported, ({ name }) => name)].filter(([, all]) => all.length > 1)
  expect(twice.map(([name]) => name).toSorted()).toEqual([])
})

/** An entrypoint for WXT, a type of data, and a replacement for a module of WXT. */
const FOR_TOOLS =
  /^entrypoints\/.* default$|\.d\.json\.ts default$|\/contentScriptContext\.ts ContentScriptContext$|\/engineFiles\.ts paperEngines$/

test('every export is used by another module', () => {
  const users = [...each, ...readModules('tests').values()]
  const used = new Set(
    users.flatMap(({ imports }) =>
      imports.flatMap(({ file, names }) => names.map((name) => `${file} ${name}`)),
    ),
  )
  const unused = each
    .filter(({ file }) => !FRONTS.includes(file) && !used.has(`${file} *`))
    .flatMap(({ file, exports }) => exports.map((name) => `${file} ${name}`))
    .filter((name) => !FOR_TOOLS.test(name) && !used.has(name))
  expect(unused.toSorted()).toEqual([])
})

/** @returns the modules and packages that a module loads at runtime, directly or indirectly. */
function loadedBy(file: string, loaded = new Map<string, Import>()): ReadonlyMap<string, Import> {
  for (const one of modules.get(file)?.imports ?? []) {
    const name = one.file ?? one.specifier
    if (one.onlyTypes || loaded.has(name)) continue
    loaded.set(name, one)
    if (one.file) loadedBy(one.file, loaded)
  }
  return loaded
}

test.each(['portal.content/index.ts', 'form.ts', 'article.ts'])(
  'the portal’s page loads no large package by %s',
  (entrypoint) => {
    const loaded = [...loadedBy(`entrypoints/${entrypoint}`).keys()]
    expect(loaded.length).toBeGreaterThan(5)
    expect(loaded.filter((name) => /zod|preact/.test(name))).toEqual([])
  },
)

const OF_A_PAGE =
  /^(window|document|navigator|location|history|localStorage|sessionStorage|chrome|browser|DOMParser|Node|NodeList|Document|ShadowRoot|TreeWalker|[A-Z]\w*(Element|Event|Observer))$/

const PARTS = ['property', 'key']
/** The parts of a declaration other than its names. */
const NOT_NAMED = [...PARTS, 'typeAnnotation', 'right']

/** @returns the identifiers in the code that are no properties or keys. */
function namesIn(node: unknown, leaveOut = PARTS, names = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return names
  if ('type' in node && node.type === 'Identifier' && 'name' in node) names.add(`${node.name}`)
  const isComputed = 'computed' in node && node.computed === true
  for (const [part, value] of Object.entries(node)) {
    if (isComputed || !leaveOut.includes(part)) namesIn(value, leaveOut, names)
  }
  return names
}

/** @returns the names that a module declares, as variables or parameters. */
function namedIn(node: unknown, names = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return names
  if ('type' in node && node.type === 'VariableDeclarator' && 'id' in node) {
    namesIn(node.id, NOT_NAMED, names)
  }
  if ('params' in node) namesIn(node.params, NOT_NAMED, names)
  for (const value of Object.values(node)) namedIn(value, names)
  return names
}

const PURE = /^lib\/(notation|guide|label|check|webdav|document|sheet)\//

test('the pure layers use neither the browser’s interface nor the DOM', () => {
  const touches = ({ file, program, imports }: Module) =>
    [
      ...[...namesIn(program).difference(namedIn(program))].filter((name) => OF_A_PAGE.test(name)),
      ...imports.flatMap(({ specifier }) => (/browser/.test(specifier) ? specifier : [])),
    ].map((name) => `${file} ${name}`)
  const pure = each.filter(({ file }) => PURE.test(file))
  expect(pure.length).toBeGreaterThan(50)
  expect(pure.flatMap(touches)).toEqual([])
})

/** Names of functions that read, listen or open something. */
const ACTS = /^(open|load|follow|watch|read|subscribe|effect|addEventListener|addListener)/

/** @returns the names of such functions that code calls outside of functions; `import` for import(). */
function actsAtLoad(node: unknown, found: string[] = []): string[] {
  if (typeof node !== 'object' || node === null) return found
  if ('type' in node && /Function/.test(`${node.type}`)) return found
  if ('type' in node && node.type === 'ImportExpression') found.push('import')
  if ('type' in node && node.type === 'CallExpression' && 'callee' in node) {
    found.push(...[...namesIn(node.callee, [])].filter((name) => ACTS.test(name)))
  }
  for (const value of Object.values(node)) actsAtLoad(value, found)
  return found
}

test('no module reads, listens or opens anything when it is loaded', () => {
  const acting = each
    .filter(({ file }) => !file.startsWith('entrypoints/'))
    .flatMap(({ file, program }) => actsAtLoad(program).map((name) => `${file} ${name}`))
  expect(acting).toEqual([])
})
