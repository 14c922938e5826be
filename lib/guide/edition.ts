import type { Guide } from './schema.ts'

/** Where an edition comes from: 同梱, 取り込んだファイル, 管理者の設定. */
export type Origin = 'bundled' | 'imported' | 'policy'

/** The editions of one guide, by origin. */
export interface Editions {
  readonly bundled?: Guide | undefined
  readonly imported?: Guide | undefined
  readonly policy?: Guide | undefined
}

/** An edition of a guide with its origin. */
export interface Edition {
  readonly origin: Origin
  readonly guide: Guide
}

/** In order of precedence: an administrator's edition overrides the user's. */
const PRECEDENCE: readonly Origin[] = ['policy', 'imported', 'bundled']

/** @returns the edition in force; `undefined` where there is none. */
export function editionInForce(editions: Editions): Edition | undefined {
  for (const origin of PRECEDENCE) {
    const guide = editions[origin]
    if (guide !== undefined) return { origin, guide }
  }
  return undefined
}
