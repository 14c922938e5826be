import type { Guide } from './schema.ts'

/** Where an edition comes from: 同梱, 取り込んだファイル, 管理者の設定. */
export type Origin = 'bundled' | 'imported' | 'policy'

/** What there is of one guide, each edition by its origin. */
export interface Editions {
  readonly bundled?: Guide | undefined
  readonly imported?: Guide | undefined
  readonly policy?: Guide | undefined
}

/** One edition of a guide, and where it comes from. */
export interface Edition {
  readonly origin: Origin
  readonly guide: Guide
}

/** Strongest first: what an administrator sets holds for everybody. */
const BY_STRENGTH: readonly Origin[] = ['policy', 'imported', 'bundled']

/** @returns the edition that is in force; `undefined` where there is none at all. */
export function editionInForce(editions: Editions): Edition | undefined {
  for (const origin of BY_STRENGTH) {
    const guide = editions[origin]
    if (guide !== undefined) return { origin, guide }
  }
  return undefined
}
