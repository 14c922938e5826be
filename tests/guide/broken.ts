import { readFileSync } from 'node:fs'
import { bundledPart } from '../../lib/guide/included/parts.ts'
import { parseGuide } from '../../lib/guide/parse.ts'

/** The guide's file as it lies in the source tree. */
export const FILE = new URL('../../lib/guide/bundled/gairai.json', import.meta.url)

/** One change to a guide's file: a path of keys, and the new value. */
export interface Change {
  readonly at: readonly (string | number)[]
  /** Left out: the value is removed. */
  readonly to?: unknown
}

/** @returns the text of the guide's file with one place changed. */
export function broken({ at, to }: Change): string {
  return JSON.stringify(changed(JSON.parse(readFileSync(FILE, 'utf8')), at, to))
}

/** @returns where `parseGuide` finds something wrong once the change is made. */
export function brokenPaths(change: Change): string[] {
  const result = parseGuide(broken(change), bundledPart)
  return result.ok ? [] : result.problems.map(({ path }) => path)
}

function changed(value: unknown, [key, ...rest]: Change['at'], to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(value)) {
    const copy = [...value]
    copy[Number(key)] = changed(copy[Number(key)], rest, to)
    return copy
  }
  const entries = new Map(Object.entries(value ?? {}))
  entries.set(String(key), changed(entries.get(String(key)), rest, to))
  return Object.fromEntries(entries)
}
