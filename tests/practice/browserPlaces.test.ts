import { expect, test } from 'vitest'
import { browserPlaces, whatToInstall } from './browserPlaces'

test('on Windows, Edge is found in the folders of programs that Windows names', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
  const places = browserPlaces('chromium', { platform: 'win32', env, home: 'C:\\Users\\山田' })
  expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(places.join()).not.toContain('undefined')
})

test('on macOS, browsers are found among the applications of all and of the user', () => {
  const places = browserPlaces('firefox', { platform: 'darwin', env: {}, home: '/Users/山田' })
  expect(places).toEqual([
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Users/山田/Applications/Firefox.app/Contents/MacOS/firefox',
  ])
})

test('on Linux browsers are commands, and the tests install what is missing', () => {
  expect(browserPlaces('chromium', { platform: 'linux', env: {}, home: '/root' })).toEqual([])
  expect(whatToInstall('chromium', 'linux')).toBe(null)
})

test('where none is found, a sentence says which browser to install, and where', () => {
  for (const platform of ['win32', 'darwin'] as const) {
    expect(whatToInstall('chromium', platform)).toMatch(/^Microsoft Edge が見つかりませんでした/)
    expect(whatToInstall('firefox', platform)).toMatch(/^Firefox が見つかりませんでした/)
  }
})
