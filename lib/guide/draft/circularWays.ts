import { message } from '../../message.ts'
import { located, type Problem } from '../located.ts'
import type { Guide } from '../schema.ts'

/** @returns the articles whose way leads back to themselves, so that no one can begin to walk it. */
export function circularWays({ articles }: Pick<Guide, 'articles'>): Problem[] {
  const from = new Map(articles.map(({ id, way }) => [id, way?.from]))
  return located('articles', articles).flatMap(({ path, value }) =>
    leadsBack(value.id, from)
      ? [{ path: `${path}.way.from`, problem: message('guideWayCircle') }]
      : [],
  )
}

/** A way from the article itself is another problem, and is named as that. */
function leadsBack(id: string, from: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  let at = from.get(id)
  if (at === id) return false
  while (at !== undefined && !seen.has(at)) {
    if (at === id) return true
    seen.add(at)
    at = from.get(at)
  }
  return false
}
