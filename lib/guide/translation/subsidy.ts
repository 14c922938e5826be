import type { Guide } from '../schema'
import english from './subsidyEnglish.json'

type Subsidy = Guide['subsidy']

/** By the guide's Japanese itself; a text of a later edition stays as it is. */
const TEXTS: ReadonlyMap<string, string> = new Map(Object.entries(english))

/**
 * @returns the subsidy's terms with what a check quotes of them in English: titles and reasons.
 *   Words that a check compares, and where it is written, stay as the guide has them.
 */
export function subsidyInEnglish(subsidy: Subsidy): Subsidy {
  const { items, attachments, exclusions } = subsidy
  return {
    ...subsidy,
    items: items.map((item) => ({
      ...titled(item),
      ...(item.unneeded && { unneeded: item.unneeded.map(reasoned) }),
    })),
    attachments: attachments.map(titled),
    exclusions: exclusions.map(reasoned),
  }
}

function titled<T extends { readonly title: string }>(named: T): T {
  return { ...named, title: TEXTS.get(named.title) ?? named.title }
}

function reasoned<T extends { readonly reason: string }>(ruled: T): T {
  return { ...ruled, reason: TEXTS.get(ruled.reason) ?? ruled.reason }
}
