import { appendFile, readFile } from 'node:fs/promises'
import type { Reporter, TestModule } from 'vitest/node'

/** How long a file of tests took in one of vitest's projects. */
type Duration = { seconds: number; project: string; file: string }

/** A reporter of vitest that adds every file's duration to the file that JUNBI_DURATIONS names. */
export default class Durations implements Reporter {
  async onTestModuleEnd(module: TestModule): Promise<void> {
    const { duration } = module.diagnostic()
    const line: Duration = {
      seconds: duration / 1000,
      project: module.project.name,
      file: module.relativeModuleId,
    }
    await appendFile(process.env.JUNBI_DURATIONS ?? '', `${JSON.stringify(line)}\n`)
  }
}

/** @returns what the reporter wrote; nothing where no test ran. */
export async function readDurations(path: string): Promise<Duration[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
