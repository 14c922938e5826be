import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { whatToInstall } from '../../practice/browserPlaces.ts'
import { findBrowser, hasJapaneseFont, speaksJapanese, VARIABLES } from './find.ts'
import type { Kind } from './running.ts'

const NAMES: Record<Kind, string> = { chromium: 'Chromium', firefox: 'Firefox' }
const PACKAGES: Record<Kind, string[]> = {
  chromium: ['chromium', 'chromium-l10n'],
  firefox: ['firefox-esr'],
}

/** The Debian packages that a test in this browser still needs. */
function missingPackages(kind: Kind): string[] {
  const browser = findBrowser(kind)
  const packages = browser && speaksJapanese(kind, browser) ? [] : PACKAGES[kind]
  return hasJapaneseFont() ? packages : [...packages, 'fonts-noto-cjk']
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** Runs apt-get, one process at a time; gives what it printed where it failed, or null. */
function aptInstall(packages: string[]): string | null {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const lock = join(tmpdir(), `junbi-navi-apt-${process.getuid?.()}.lock`)
  // An update that fails in part (a mirror is away) need not stop the installation.
  const script = `apt-get -q update; apt-get -q -y --no-install-recommends \
    -o DPkg::Lock::Timeout=600 install ${packages.join(' ')}`
  const command = ['flock', lock, ...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'sh', '-c']
  const run = spawnSync(command[0] ?? '', [...command.slice(1), script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (run.status === 0) return null
  return (
    run.error?.message ?? `${run.stdout}\n${run.stderr}`.trim().split('\n').slice(-8).join('\n')
  )
}

/**
 * Sees to it that a test can run in this browser: the browser, its Japanese and a Japanese font.
 * What is missing is installed as Debian packages; throws what to install where that cannot be done.
 */
export function ensureBrowser(kind: Kind): void {
  const advised = findBrowser(kind) ? null : whatToInstall(kind, process.platform)
  if (advised !== null) throw new Error(advised)
  const packages = missingPackages(kind)
  if (packages.length === 0) return
  const need = `The browser tests need ${NAMES[kind]}, able to show Japanese. Missing here: ${packages.join(', ')}.`
  const advice = `Install it (Debian: apt-get install ${packages.join(' ')}), or set ${VARIABLES[kind]} to the path of a ${NAMES[kind]} that you have.`
  if (!succeeds('apt-get', '--version')) {
    throw new Error(`${need} There is no apt-get to install it with. ${advice}`)
  }
  if (process.getuid?.() !== 0 && !succeeds('sudo', '-n', 'true')) {
    throw new Error(`${need} Installing it takes root, or sudo without a password. ${advice}`)
  }
  console.log(`Installing ${packages.join(', ')} for the browser tests`)
  const failure = aptInstall(packages)
  const left = missingPackages(kind)
  if (left.length > 0) {
    throw new Error(
      `${need} apt-get could not install it:\n${failure ?? left.join(' ')}\n${advice}`,
    )
  }
}
