import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'

const ROOT = join(import.meta.dirname, '..')

/** What a module takes from another. */
export interface Import {
  /** As the module writes it. */
  readonly specifier: string
  /** The project's module that it is; `null` for a package, a style or data. */
  readonly file: string | null
  /** `'*'` is everything, as a namespace or when the page asks for it. */
  readonly names: readonly string[]
  /** Types are gone when the code runs. */
  readonly onlyTypes: boolean
  /** `import()`. */
  readonly isLazy: boolean
}

export interface Module {
  readonly file: string
  readonly imports: readonly Import[]
  /** With what it passes on from other modules. */
  readonly exports: readonly string[]
  readonly program: unknown
}

/** @returns the project's files, their paths from its root. */
export function filesIn(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: ROOT }).toSorted()
}

/** @returns all modules of these folders, by file. */
export function readModules(...folders: string[]): ReadonlyMap<string, Module> {
  const files = filesIn(...folders.map((folder) => `${folder}/**/*.{ts,tsx}`))
  return new Map(files.map((file) => [file, readModule(file)]))
}

function readModule(file: string): Module {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const { module, program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const importOf = (specifier: string, more: Pick<Import, 'names' | 'onlyTypes' | 'isLazy'>) => ({
    specifier,
    file: resolve(file, specifier),
    ...more,
  })
  const imports = module.staticImports.map(({ moduleRequest, entries }) =>
    importOf(moduleRequest.value, {
      names: entries.map(({ importName: { kind, name } }) =>
        kind === 'Default' ? 'default' : (name ?? '*'),
      ),
      onlyTypes: entries.length > 0 && entries.every(({ isType }) => isType),
      isLazy: false,
    }),
  )
  const entries = module.staticExports.flatMap((statement) => statement.entries)
  const passedOn = entries.flatMap(({ moduleRequest, importName, isType }) =>
    moduleRequest === null
      ? []
      : importOf(moduleRequest.value, {
          names: [importName.name ?? '*'],
          onlyTypes: isType,
          isLazy: false,
        }),
  )
  const lazy = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    importOf(source.slice(start + 1, end - 1), { names: ['*'], onlyTypes: false, isLazy: true }),
  )
  const exports = entries.map(({ exportName: { kind, name } }) =>
    kind === 'Default' ? 'default' : (name ?? '*'),
  )
  return { file, imports: [...imports, ...passedOn, ...lazy], exports, program }
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const path = join(dirname(from), specifier.replace(/\?.*$/, ''))
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    (file) => /\.tsx?$/.test(file) && existsSync(join(ROOT, file)),
  )
  return found ?? null
}
