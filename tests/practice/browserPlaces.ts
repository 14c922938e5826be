import type { Kind } from '../e2e/browsers/running.ts'

/** Where a computer says that its programs are. */
interface Computer {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** Below the folders of programs of Windows. */
const WINDOWS: Readonly<Record<Kind, readonly string[]>> = {
  chromium: ['Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
}

/** Below the folders of applications of macOS. */
const MACOS: Readonly<Record<Kind, readonly string[]>> = {
  chromium: [
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
}

/**
 * The usual places of browsers that load an unpacked extension, outside of the folders of commands.
 * @returns paths, the one to prefer first; on Linux none.
 */
export function browserPlaces(kind: Kind, { platform, env, home }: Computer): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    const known = folders.filter((folder) => folder !== undefined)
    return WINDOWS[kind].flatMap((program) => known.map((folder) => `${folder}\\${program}`))
  }
  if (platform !== 'darwin') return []
  const folders = ['/Applications', `${home}/Applications`]
  return MACOS[kind].flatMap((program) => folders.map((folder) => `${folder}/${program}`))
}

/** What somebody who is no developer has to install; `null` on Linux, where the tests install it. */
export function whatToInstall(kind: Kind, platform: NodeJS.Platform): string | null {
  if (platform !== 'win32' && platform !== 'darwin') return null
  if (kind === 'firefox') {
    return 'Firefox が見つかりませんでした。https://www.mozilla.org/ja/firefox/ から入れて、もう一度お試しください。'
  }
  const variable = 'JUNBI_CHROMIUM'
  return `Microsoft Edge が見つかりませんでした。https://www.microsoft.com/ja-jp/edge から入れるか、Chrome for Testing を入れてその場所を ${variable} に設定し、もう一度お試しください。（ふつうの Google Chrome では動きません）`
}
