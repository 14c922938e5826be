/**
 * `npm test`: types, lint, both builds, unit tests and both browsers, with one closing line of counts.
 * JUNBI_TESTS says which files run in the browsers, and with which amounts: see `soak/amounts.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import * as z from 'zod/mini'
import { readDurations } from './durations.ts'
import { ensureBrowser } from './e2e/browsers/install.ts'
import type { Kind } from './e2e/browsers/running.ts'

type Count = { passed: number; failed: number }

/** The steps and tests that failed, for the last lines of the output. */
const failures: string[] = []

const ROOT = join(import.meta.dirname, '..')
const FOLDER = await mkdtemp(join(tmpdir(), 'junbi-navi-test-'))
const DURATIONS = join(FOLDER, 'durations')
const PATH = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter)

const reportSchema = z.object({
  numTotalTests: z.number(),
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.nullish(z.array(z.string())),
        }),
      ),
    }),
  ),
})

let running: ChildProcess | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running?.kill(signal)
    process.exit(1)
  })
}

/** Runs a command of the project, its output going where ours goes; gives whether it succeeded. */
function succeeds(command: string, ...args: string[]): Promise<boolean> {
  console.log(`\n> ${command} ${args.join(' ')}`)
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  running = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, PATH, JUNBI_DURATIONS: DURATIONS },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  running.once('error', reject)
  running.once('close', (code) => resolve(code === 0))
  return promise
}

async function step(command: string, ...args: string[]): Promise<Count> {
  const done = await succeeds(command, ...args)
  if (!done) failures.push([command, ...args].join(' '))
  return { passed: done ? 1 : 0, failed: done ? 0 : 1 }
}

/** Runs the tests of some vitest projects. A test that was passed over counts as failed. */
async function tests(projects: string[], ...args: string[]): Promise<Count> {
  const file = join(FOLDER, `${projects.join('-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = [
    ...['--reporter=default', '--reporter=./tests/durations.ts'],
    ...['--reporter=json', `--outputFile.json=${file}`],
  ]
  const done = await succeeds('vitest', 'run', ...chosen, ...reporters, ...args)
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) {
    failures.push(`${projects.join(' and ')}: no report`)
    return { passed: 0, failed: 1 }
  }
  const report = reportSchema.parse(JSON.parse(text))
  const named = failuresIn(report)
  failures.push(...named)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numTotalTests - report.numPassedTests + broken.length
  const clean = done && report.numTotalTests > 0
  if (!clean && named.length === 0) failures.push(`${projects.join(' and ')}: an error of no test`)
  return { passed: report.numPassedTests, failed: clean ? failed : Math.max(failed, 1) }
}

/** @returns a line for each failed test, and for each file that could not be run, with its reason. */
function failuresIn({ testResults }: z.infer<typeof reportSchema>): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name)
    if (status === 'failed' && assertionResults.length === 0) return [`${file}: ${message}`]
    return assertionResults
      .filter((one) => one.status !== 'passed')
      .map((one) => `${file}: ${one.fullName}\n${one.failureMessages?.join('\n') ?? one.status}`)
  })
}

/** Sees to it that a browser is there: installs it, or says what to install. */
function isThere(kind: Kind): boolean {
  try {
    ensureBrowser(kind)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

async function runAll(): Promise<Count[]> {
  const counts = [
    // Names of messages and files are types that WXT writes: without them nothing can be checked.
    await step('wxt', 'prepare'),
    await step('tsc', '--noEmit'),
    await step('biome', 'check'),
    // Some tests look at the built extension and at its package.
    await step('wxt', 'zip', '-b', 'chrome'),
    await step('wxt', 'zip', '-b', 'firefox'),
    await tests(['unit', 'build']),
  ]
  const kinds: Kind[] = ['chromium', 'firefox']
  const there = kinds.filter(isThere)
  counts.push({ passed: 0, failed: kinds.length - there.length })
  // Three at a time on two cores: a session waits for its browser more than it computes.
  if (there.length > 0) counts.push(await tests(there, '--maxWorkers=3'))
  return counts
}

/** Prints which files of tests took the longest, of all projects. */
async function printSlowest(): Promise<void> {
  const slowest = (await readDurations(DURATIONS))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 10)
  console.log('\nThe ten slowest files of tests:')
  for (const { seconds, project, file } of slowest) {
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${project.padEnd(8)}  ${file}`)
  }
}

const counts = await runAll()
await printSlowest()
for (const failure of failures) console.log(`\nFailed: ${failure}`)
await rm(FOLDER, { recursive: true, force: true })
const sum = (part: keyof Count) => counts.reduce((total, count) => total + count[part], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
