import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, type Import, type Module, readModules } from './modules.ts'

const FOLDERS = ['lib', 'components', 'entrypoints']
const modules = readModules(...FOLDERS)
const each = [...modules.values()]
/** Takes from other modules of the project, also types. */
const links = each.flatMap(({ file: from, imports }) =>
  imports.flatMap(({ file: to, ...more }) => (to === null ? [] : { from, to, ...more })),
)
/** The only modules that pass on what others define. */
const FRONTS = ['lib/notation/index.ts', 'lib/check/index.ts']

test('no folder has more than 24 files of its own', () => {
  const counts = Map.groupBy(filesIn(...FOLDERS.map((folder) => `${folder}/**/*.*`)), dirname)
  const large = [...counts].filter(([, files]) => files.length > 24)
  expect(large.map(([folder]) => folder)).toEqual([])
})

/** @returns a way that leads back to where it began; null where there is none. */
function circleFrom(file: string, way: readonly string[], done: Set<string>): string[] | null {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
  if (done.has(file)) return null
  for (const { file: to } of modules.get(file)?.imports ?? []) {
    const circle = to && circleFrom(to, [...way, file], done)
    if (circle) return circle
  }
  done.add(file)
  return null
}

test('no module imports itself by way of others, not even for a type', () => {
  const done = new Set<string>()
  expect([...modules.keys()].flatMap((file) => circleFrom(file, [], done) ?? [])).toEqual([])
})

/** From the ground: each may import from those before it. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  '': ['lib', 'components', 'entrypoints'],
  'lib/': [
    ...['async', 'browser.ts', 'message.ts', 'notation', 'text.ts', 'guide', 'label', 'check'],
    ...['sheet', 'portal', 'progress', 'wording', 'state'],
  ],
  'lib/portal/': [
    ...['address', 'dom', 'reading', 'meaning', 'article', 'assignment', 'omnibox', 'check'],
    ...['channel', 'overlay', 'guard', 'form', 'page'],
  ],
  'lib/progress/': [
    ...['facility', 'storage', 'table', 'session', 'facilityStore', 'articles', 'guides'],
    ...['assignments', 'reminders', 'notes', 'recovery', 'sync', 'backup'],
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

/** An entrypoint for WXT, the type of data, and what takes the place of a module of WXT. */
const FOR_TOOLS =
  /^entrypoints\/.* default$|\.d\.json\.ts default$|\/contentScriptContext\.ts ContentScriptContext$/

test('what is exported is used by another module', () => {
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

/** @returns what the code of a module brings with it when it runs. */
function broughtBy(file: string, brought = new Map<string, Import>()): ReadonlyMap<string, Import> {
  for (const one of modules.get(file)?.imports ?? []) {
    const name = one.file ?? one.specifier
    if (one.onlyTypes || brought.has(name)) continue
    brought.set(name, one)
    if (one.file) broughtBy(one.file, brought)
  }
  return brought
}

test.each(['portal.content/index.ts', 'form.ts', 'article.ts'])(
  'what the portal’s page loads by %s has no large package in it',
  (entrypoint) => {
    const brought = [...broughtBy(`entrypoints/${entrypoint}`).keys()]
    expect(brought.length).toBeGreaterThan(5)
    expect(brought.filter((name) => /zod|preact/.test(name))).toEqual([])
  },
)

const OF_A_PAGE =
  /^(window|document|navigator|location|history|localStorage|sessionStorage|chrome|browser|DOMParser|Node|NodeList|Document|ShadowRoot|TreeWalker|[A-Z]\w*(Element|Event|Observer))$/

const PARTS = ['property', 'key']
/** What a declaration has beside the names that it gives. */
const NOT_NAMED = [...PARTS, 'typeAnnotation', 'right']

/** @returns the names in the code that do not stand for a part of something. */
function namesIn(node: unknown, leaveOut = PARTS, names = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return names
  if ('type' in node && node.type === 'Identifier' && 'name' in node) names.add(`${node.name}`)
  const isComputed = 'computed' in node && node.computed === true
  for (const [part, value] of Object.entries(node)) {
    if (isComputed || !leaveOut.includes(part)) namesIn(value, leaveOut, names)
  }
  return names
}

/** @returns the names that a module gives to something itself: by a declaration or a parameter. */
function namedIn(node: unknown, names = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return names
  if ('type' in node && node.type === 'VariableDeclarator' && 'id' in node) {
    namesIn(node.id, NOT_NAMED, names)
  }
  if ('params' in node) namesIn(node.params, NOT_NAMED, names)
  for (const value of Object.values(node)) namedIn(value, names)
  return names
}

const PURE = /^lib\/(notation|guide|label|check|sheet)\//

test('the pure layers know neither the browser nor a page', () => {
  const touches = ({ file, program, imports }: Module) =>
    [
      ...[...namesIn(program).difference(namedIn(program))].filter((name) => OF_A_PAGE.test(name)),
      ...imports.flatMap(({ specifier }) => (/browser/.test(specifier) ? specifier : [])),
    ].map((name) => `${file} ${name}`)
  const pure = each.filter(({ file }) => PURE.test(file))
  expect(pure.length).toBeGreaterThan(50)
  expect(pure.flatMap(touches)).toEqual([])
})
