import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The two builds, as WXT names them. */
export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const

const OUTPUT = join(import.meta.dirname, '../../.output')

/** @returns the path of a file of a build. */
export function built(build: (typeof BUILDS)[number], ...path: string[]): string {
  return join(OUTPUT, build, ...path)
}

/** @returns the path of a build's package for the store. */
export function packed(build: (typeof BUILDS)[number]): string {
  return join(OUTPUT, `junbi-navi-${build}.zip`)
}

/** @returns the scripts that a page needs before it shows anything. */
export function scriptsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(
    ([, script]) => script ?? [],
  )
}

/** @returns the styles that a page needs before it shows anything. */
export function stylesOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/href="\/([^"]+\.css)"/g)].flatMap(
    ([, style]) => style ?? [],
  )
}
