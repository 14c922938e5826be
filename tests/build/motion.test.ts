import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BUILDS, built } from './output'

/** Of no length, and showing nothing: by its start an element tells that it came onto the screen. */
const ALLOWED = /animation-name:\s*junbi-navi-appeared|@keyframes junbi-navi-appeared/g

/** What moves, in a sheet of styles or in one that a script brings. */
const STYLE = /(?:transition|animation)(?:-[a-z]+)*\s*:|@keyframes|scroll-behavior/
/** What moves by a script. */
const SCRIPT = /behavior:\s*["'`]smooth|\.animate\(|startViewTransition/

test.each(BUILDS)(
  '%s animates nothing by itself, so no setting for reduced motion is needed',
  (build) => {
    const files = globSync('**/*.{css,js}', { cwd: built(build) })
    const text = (file: string) => readFileSync(built(build, file), 'utf8')
    for (const file of files) {
      expect(text(file).replaceAll(ALLOWED, ''), file).not.toMatch(STYLE)
      expect(text(file), file).not.toMatch(SCRIPT)
    }
    // The one there is stands in the page's own sheet; the others of the page stand in its scripts.
    expect(files.filter((file) => text(file).match(ALLOWED))).toEqual([
      'content-scripts/portal.css',
    ])
    expect(text('form.js')).toMatch(/\{[^}]*outline[^}]*:/)
  },
)
