import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kind } from '../browsers/running.ts'
import { extensionDir } from '../browsers/session.ts'

/** A copy of the build, which stands for an earlier or a later release. */
export interface Release {
  readonly folder: string
  /** Gives the copy another version number; the browser takes it with its next update. */
  become(version: string): Promise<void>
  remove(): Promise<void>
}

/** @param version the version of the copy. */
export async function copyBuild(kind: Kind, version: string): Promise<Release> {
  const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-release-'))
  await cp(extensionDir(kind), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const become = async (next: string) => {
    const manifest: object = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify({ ...manifest, version: next }))
  }
  await become(version)
  return { folder, become, remove: () => rm(folder, { recursive: true, force: true }) }
}
