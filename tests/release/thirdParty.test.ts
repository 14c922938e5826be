import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { importedPackages, unnamedPackages } from './imports'
import { ALLOWED, manifestOf, THIRD_PARTY, thirdPartyNotice } from './thirdParty'

const ROOT = join(import.meta.dirname, '../..')
const { dependencies, devDependencies, scripts } = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))

test('every package in the extension is in the notice, and has a licence that allows it', () => {
  for (const { name } of THIRD_PARTY) {
    const { version, license } = manifestOf(name)
    expect(ALLOWED, name).toContain(license)
    expect(thirdPartyNotice()).toContain(`${name} ${version} (${license})`)
  }
})

test('the list names each package that the sources import, and no other', async () => {
  // Types, and the build itself.
  const unbuilt = ['vite', 'webextension-polyfill']
  const imported = await importedPackages()
  expect(THIRD_PARTY.map(({ name }) => name)).toEqual(
    imported.filter((name) => !unbuilt.includes(name)),
  )
})

/** Used without being named: commands with other names, what others load, types of packages. */
const SILENT = [
  '@biomejs/biome',
  '@stryker-mutator/core',
  '@stryker-mutator/vitest-runner',
  '@types/node',
  '@types/papaparse',
  '@types/webextension-polyfill',
  'typescript',
]

test('every package of package.json is used, and its version is exact', async () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies })
  const names = versions.map(([name]) => name).filter((name) => !SILENT.includes(name))
  expect(await unnamedPackages(names, Object.values(scripts))).toEqual([])
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
