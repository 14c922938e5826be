/**
 * `npm run release`: the packages for the three stores, and Firefox's sources. It refuses what could
 * not be built again: a changed tree, another version than the CHANGELOG's, packages that differ
 * between two clean folders, and findings of the store's linter.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { differing, problemsBefore, problemsOfLint } from './problems.ts'

const ROOT = join(import.meta.dirname, '../..')
const RELEASE = join(ROOT, '.output/release')
const BROWSERS = ['chrome', 'edge', 'firefox']
/** Used here only, and large: it is no part of what `npm ci` installs. */
const LINTER = 'addons-linter@10.14.0'

/** @throws Error where the command fails, with what it printed. */
function run(cwd: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
}

function stopFor(problems: readonly string[]): void {
  if (problems.length === 0) return
  for (const problem of problems) console.error(problem)
  process.exit(1)
}

/** Builds all packages of a commit in an empty folder; gives the folder with them. */
async function buildClean(folder: string): Promise<string> {
  run(ROOT, 'git', 'clone', '--quiet', '--no-hardlinks', ROOT, folder)
  run(folder, 'npm', 'ci')
  const wxt = join(folder, 'node_modules/wxt/bin/wxt.mjs')
  const node = join(folder, 'node_modules/.bin/node')
  for (const browser of BROWSERS) run(folder, node, wxt, 'zip', '-b', browser)
  const output = join(folder, '.output')
  const sources = join(output, 'junbi-navi-sources.zip')
  run(folder, 'git', 'archive', '--format=zip', `--output=${sources}`, 'HEAD')
  return output
}

async function hashesIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort()
  const hashes = names.map(async (name): Promise<[string, string]> => {
    const content = await readFile(join(folder, name))
    return [name, createHash('sha256').update(content).digest('hex')]
  })
  return new Map(await Promise.all(hashes))
}

function lint(file: string): string[] {
  const args = ['--yes', LINTER, '--output', 'json', file]
  // It ends with an error where it found one: what it printed says more.
  const { stdout, stderr } = spawnSync('npx', args, { cwd: tmpdir(), encoding: 'utf8' })
  if (stdout === '') return [`The linter did not run:\n${stderr}`]
  return problemsOfLint(JSON.parse(stdout))
}

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')))
const changelog = await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8')
const status = run(ROOT, 'git', 'status', '--porcelain')
stopFor(problemsBefore({ status, version, changelog }))

const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-release-'))
try {
  // Different paths: a package must not hold the place where it was built.
  const first = await buildClean(join(folder, 'one'))
  const second = await buildClean(join(folder, 'another folder'))
  const hashes = await hashesIn(first)
  const changed = differing(hashes, await hashesIn(second))
  stopFor(changed.map((name) => `${name} differs between two clean folders.`))
  stopFor(lint(join(first, 'junbi-navi-firefox-mv3.zip')))
  await rm(RELEASE, { recursive: true, force: true })
  await mkdir(RELEASE, { recursive: true })
  for (const [name, hash] of hashes) {
    const kept = join(RELEASE, name.replace('junbi-navi', `junbi-navi-${version}`))
    await copyFile(join(first, name), kept)
    const { length } = await readFile(kept)
    console.log(`${hash}  ${(length / 1000).toFixed(1).padStart(8)} kB  ${kept}`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
