import type { Concept } from './combination'

/** A facility. */
export const OF_FACILITY: readonly Concept[] = ['medical', 'site', 'we']
/** That it is money. */
export const SUM: readonly Concept[] = ['amount', 'expense']
/** What may stand beside any cost. */
export const COST: readonly Concept[] = [...SUM, 'total', 'eligible', 'required', 'record', 'paid']
/** A file, and that it is attached. */
export const ONE_FILE: readonly Concept[] = ['copy', 'file', 'paper', 'attach', 'upload', 'submit']
/** One file or several. */
export const FILES: readonly Concept[] = [...ONE_FILE, 'papers']
/** Who wrote a paper, and that. */
export const WRITTEN_BY: readonly Concept[] = ['issue', 'vendor']
/** For what or with what something is done; it says nothing of the value. */
export const CONTEXT: readonly Concept[] = ['programme', 'platform', 'we', 'shop']
/** The item that a paper is of, and what is done with it. */
export const ITEM: readonly Concept[] = ['thing', 'wide', 'act']
