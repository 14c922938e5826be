import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, globSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { browserPlaces } from '../../practice/browserPlaces.ts'
import type { Kind } from './running.ts'

/**
 * Programs that load an unpacked extension. Branded Google Chrome is not among them: from version
 * 137 it ignores the switch for it.
 */
const PROGRAMS: Record<Kind, string[]> = {
  chromium: [
    ...['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    ...['microsoft-edge', 'microsoft-edge-stable'],
  ],
  firefox: ['firefox', 'firefox-esr'],
}

/** The environment variable with the path of a browser's program, if it is elsewhere. */
export const VARIABLES: Record<Kind, string> = {
  chromium: 'JUNBI_CHROMIUM',
  firefox: 'JUNBI_FIREFOX',
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of a browser's program; null for none. Throws if the variable is wrong. */
export function findBrowser(kind: Kind): string | null {
  const variable = VARIABLES[kind]
  const told = process.env[variable]
  if (told && !isProgram(told)) throw new Error(`${variable} names no program: ${told}`)
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = PROGRAMS[kind].flatMap((name) => folders.map((folder) => join(folder, name)))
  const { platform, env } = process
  const places = browserPlaces(kind, { platform, env, home: homedir() })
  return told || ([...paths, ...places].find(isProgram) ?? null)
}

/** As `findBrowser`, but throws if there is none. */
export function requireBrowser(kind: Kind): string {
  const path = findBrowser(kind)
  if (!path) throw new Error(`There is no ${kind} here. \`npm test\` installs it.`)
  return path
}

/** @returns whether a browser can be Japanese. Chromium needs the language's file next to it. */
export function speaksJapanese(kind: Kind, path: string): boolean {
  // Firefox is told its language by the session, with or without a language pack.
  if (kind === 'firefox') return true
  // Debian's command is a script, so the languages are not next to it.
  const places = [dirname(realpathSync(path)), join('/usr/lib', basename(path))]
  const known = places.map((place) => join(place, 'locales')).filter(existsSync)
  return known.length === 0 || known.some((folder) => existsSync(join(folder, 'ja.pak')))
}

/** @returns whether Japanese text is drawn as more than boxes. */
export function hasJapaneseFont(): boolean {
  if (process.platform !== 'linux') return true
  const listed = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' })
  if (!listed.error) return listed.stdout.trim() !== ''
  return globSync('/usr/share/fonts/**/*CJK*').length > 0
}
