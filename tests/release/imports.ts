import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const PRODUCT = ['components', 'entrypoints', 'lib']
/** It takes files from packages into the build. */
const ENGINES = 'lib/state/papers/engineFiles.ts'
const CONFIGS = ['biome.json', 'vitest.config.ts', 'wxt.config.ts', 'stryker.config.mjs']
/** An import, also of types and of a style, up to the package's name. */
const IMPORT = /(?:from |import |import\(|@import |url\()['"]((?:@[\w-]+\/)?[\w-]+)[\w./-]*['"]/g

async function textsIn(folder: string): Promise<string[]> {
  const files = await readdir(join(ROOT, folder), { recursive: true })
  return Promise.all(
    files
      .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file))
      .map((file) => readFile(join(ROOT, folder, file), 'utf8')),
  )
}

/** A file of a package, as a path. */
const TAKEN = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g

/** @returns the packages that the sources import or the build takes files from, sorted by name. */
export async function importedPackages(): Promise<string[]> {
  const texts = (await Promise.all(PRODUCT.map(textsIn))).flat()
  const engines = await readFile(join(ROOT, ENGINES), 'utf8')
  const found = [...texts.flatMap((text) => [...text.matchAll(IMPORT)]), ...engines.matchAll(TAKEN)]
  const names = found.flatMap(([, name]) => name ?? [])
  return [...new Set(names)].sort()
}

/**
 * @param names packages of package.json.
 * @param scripts the commands of package.json.
 * @returns those that no source, configuration or command names.
 */
export async function unnamedPackages(
  names: readonly string[],
  scripts: readonly string[],
): Promise<string[]> {
  const configs = CONFIGS.map((file) => readFile(join(ROOT, file), 'utf8'))
  const own = [...PRODUCT, 'tests'].map(textsIn)
  const texts = [...(await Promise.all(own)).flat(), ...(await Promise.all(configs)), ...scripts]
  const isNamed = (name: string) => {
    const word = new RegExp(`(?:^|['"/\\s])${name}(?=['"/\\s]|$)`, 'm')
    return texts.some((text) => word.test(text))
  }
  return names.filter((name) => !isNamed(name))
}
