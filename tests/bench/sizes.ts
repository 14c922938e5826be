import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const OUTPUT = join(process.cwd(), '.output')

/** @returns the scripts that a page needs before it shows anything. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(page, 'utf8')
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, script]) => script ?? [])
}

/** @returns bytes of what each build loads where; nothing for a build that is not there. */
export function measureSizes() {
  return ['chrome-mv3', 'firefox-mv3'].flatMap((build) => {
    const path = (file: string) => join(OUTPUT, build, file)
    const zip = join(OUTPUT, `junbi-navi-${build}.zip`)
    if (!existsSync(path('sidepanel.html')) || !existsSync(zip)) return []
    const size = (file: string) => statSync(path(file)).size
    const panel = scriptsOf(path('sidepanel.html'))
    return {
      build,
      'content script': size('content-scripts/portal.js'),
      'form.js': size('form.js'),
      'panel, first paint': panel.reduce((sum, file) => sum + size(file), 0),
      zip: statSync(zip).size,
    }
  })
}
