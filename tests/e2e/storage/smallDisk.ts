import { spawnSync } from 'node:child_process'
import { cp, mkdir, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PATIENCE } from '../browsers/patience.ts'

/** A disk of a few megabytes in place of a folder. */
interface SmallDisk {
  /** Fills it up, except for this many bytes. */
  readonly fill: (left: number) => Promise<void>
  readonly makeRoom: () => Promise<void>
  /**
   * Waits until Chromium has made a table of its last full log, and removed the log. Later that would make
   * room on the full disk; and a table that does not fit there ends all writing until the next start.
   */
  readonly rest: () => Promise<void>
  readonly remove: () => void
}

/** Five for the new log, which Chromium starts before the first write, and as much again for its tables. */
const SIZE = '24m'

/**
 * Moves a folder that no program has open to a disk of its own.
 * @returns `null` if this machine does not allow it: it requires root.
 */
export async function onSmallDisk(folder: string): Promise<SmallDisk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  await mkdir(folder, { recursive: true })
  const before = `${folder}.before`
  await cp(folder, before, { recursive: true })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder])
  if (mounted.status === 0) await cp(before, folder, { recursive: true })
  await rm(before, { recursive: true })
  if (mounted.status !== 0) return null
  const ballast = join(folder, 'ballast')
  return {
    fill: async (left) => {
      await writeUntilFull(ballast)
      const { size } = await stat(ballast)
      await truncate(ballast, Math.max(0, size - left))
    },
    makeRoom: () => rm(ballast, { force: true }),
    rest: () => untilAtRest(folder),
    // The browser may still have its files open.
    remove: () => void spawnSync('umount', ['--lazy', folder]),
  }
}

async function untilAtRest(folder: string): Promise<void> {
  const end = performance.now() + PATIENCE
  for (;;) {
    const [found] = await Promise.all((await extensionsIn(folder)).map(isAtRest))
    if (found) return
    if (performance.now() > end) throw new Error('Chromium’s storage did not come to rest')
    await pause(20)
  }
}

/** The folders of extensions' storage in this one. */
async function extensionsIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { withFileTypes: true })
  return all.filter((one) => one.isDirectory()).map(({ name }) => join(folder, name))
}

/** @returns whether LevelDB has one log only, and has ended each work on tables that its notes say it began. */
async function isAtRest(folder: string): Promise<boolean> {
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log'))
  const notes = await readFile(join(folder, 'LOG'), 'utf8')
  const count = (pattern: RegExp) => [...notes.matchAll(pattern)].length
  return (
    logs.length === 1 &&
    count(/ Level-0 table #\d+: started/g) === count(/ Level-0 table #\d+: \d+ bytes/g) &&
    count(/ Compacting \d/g) === count(/ compacted to: | Compaction error/g)
  )
}

async function writeUntilFull(path: string): Promise<void> {
  const file = await open(path, 'a')
  try {
    for (const size of [1_000_000, 4_096, 1]) {
      const bytes = Buffer.alloc(size, 7)
      while (await hasRoom(() => file.write(bytes)));
    }
  } finally {
    await file.close()
  }
}

async function hasRoom(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}
