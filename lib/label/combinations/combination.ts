import type { TradeConcept } from '../tradeWords'

/** A guide's own words for a field: its thing, what may be that thing, and what is done with it. */
export type OwnConcept = 'thing' | 'wide' | 'act'
export type Concept = TradeConcept | OwnConcept

/** One concept, or one of several. */
type Need = Concept | readonly Concept[]

/** A meaning as a combination of concepts: every need, and nothing but these and what may be. */
export interface Combination {
  readonly needs: readonly Need[]
  readonly may: readonly Concept[]
}

/** What says a meaning in full, and what says a part of it that something else has to complete. */
export interface Combinations {
  readonly full: readonly Combination[]
  readonly partial: readonly Combination[]
  /** As `full`, where the label's name says it without its notes. */
  readonly byName?: readonly Combination[]
}

/** @param may the concepts that may stand beside what a combination needs. */
export function of(needs: readonly Need[], may: readonly Concept[] = []): Combination {
  return { needs, may }
}
