import { message } from '../../message.ts'
import { tasksOf } from '../index.ts'
import { located, type Problem, repeatedValues, unknownValues, valuesOf } from '../located.ts'
import type { Article, Guide, Inclusion, Phase, Step, Task } from '../schema.ts'

/** What a guide has of others, and what they need to find it. */
export type Including = Pick<
  Guide,
  'id' | 'title' | 'phases' | 'articles' | 'includes' | 'search' | 'form'
>

/** Finds another guide; `undefined` where there is none with this id. */
export type FindGuide = (id: string) => Including | undefined

/**
 * Adds the tasks of included guides before those of its own, and the manuals that they name; where a
 * guide has no words to search with and none for what the portal says, theirs. What it has itself
 * under the same id stays: a tick belongs to the id, so it counts for either.
 * A guide that is not there, or that includes this one in turn, adds nothing; nor does one that was
 * added when the edition was made, because that is what somebody has checked.
 */
export function withIncluded<G extends Including>(guide: G, find: FindGuide): G {
  return (guide.includes ?? []).reduceRight<G>((now, inclusion) => {
    const from = find(inclusion.guide)
    if (from === undefined || hasOf(guide, from.id) || includesId(from, guide.id, find)) return now
    return added(now, from, inclusion)
  }, guide)
}

/** @returns the guide without what it has of others, as its author wrote it. */
export function withoutIncluded<G extends Including>(guide: G): G {
  if (guide.includes === undefined) return guide
  const phases = guide.phases.flatMap((phase) => {
    const steps = phase.steps.flatMap((step) => withTasks(step, ({ included }) => !included))
    return steps.length > 0 || phase.steps.length === 0 ? [{ ...phase, steps }] : []
  })
  return { ...guide, phases, articles: guide.articles.filter(({ included }) => !included) }
}

/** @returns the inclusions of a guide that cannot be, each with the reason at its place. */
export function inclusionProblems(guide: Including, find: FindGuide): Problem[] {
  const inclusions = located('includes', guide.includes ?? [])
  const guides = valuesOf(inclusions, 'guide', (inclusion) => inclusion.guide)
  const refused = inclusions.flatMap(({ path, value }): Problem[] => {
    const [at, from] = [`${path}.guide`, find(value.guide)]
    if (hasOf(guide, value.guide)) return []
    if (value.guide === guide.id) return [{ path: at, problem: message('guideIncludesItself') }]
    if (from === undefined) return [{ path: at, problem: message('guideNoGuide', value.guide) }]
    if (includesId(from, guide.id, find)) {
      return [{ path: at, problem: message('guideInclusionCircle', from.title) }]
    }
    const ids = tasksOf(from).map(({ id }) => id)
    return unknownValues(located(`${path}.tasks`, value.tasks ?? []), ids, 'guideNoTask')
  })
  return [...repeatedValues(guides), ...refused]
}

function hasOf(guide: Including, id: string): boolean {
  return tasksOf(guide).some(({ included }) => included === id)
}

/** @returns whether a guide is this one, or includes it, itself or by another one. */
function includesId(
  { id, includes = [] }: Including,
  wanted: string,
  find: FindGuide,
  seen: readonly string[] = [],
): boolean {
  if (id === wanted) return true
  return includes.some(({ guide }) => {
    if (guide === wanted) return true
    const next = seen.includes(guide) ? undefined : find(guide)
    return next !== undefined && includesId(next, wanted, find, [...seen, guide])
  })
}

function added<G extends Including>(guide: G, from: Including, { tasks }: Inclusion): G {
  const own = new Set(tasksOf(guide).map(({ id }) => id))
  const isWanted = ({ id }: Task) => !own.has(id) && (tasks?.includes(id) ?? true)
  const names = articleNames(guide.articles, from.articles)
  const mark = (task: Task): Task => ({
    ...task,
    articles: task.articles.map((id) => names.get(id) ?? id),
    included: from.id,
  })
  const phases = from.phases.flatMap((phase) => {
    const steps = phase.steps
      .flatMap((step) => withTasks(step, isWanted))
      .map((step) => ({ ...step, tasks: step.tasks.map(mark) }))
    return steps.length > 0 ? [{ ...phase, steps }] : []
  })
  // A guide's own tasks can name its manuals as well.
  const wanted = articlesNamed([...tasksOf({ phases }), ...tasksOf(guide)], from.articles)
  const articles = from.articles
    .filter(({ id }) => wanted.has(id) && !names.has(id))
    .map(({ way, ...article }): Article => {
      const begun = way && { way: { ...way, from: names.get(way.from) ?? way.from } }
      return { ...article, ...begun, included: from.id }
    })
  const search = from.search ? { ...from.search, ...guide.search } : guide.search
  const receipt = guide.form.receipt ?? from.form.receipt
  return {
    ...guide,
    ...(search && { search }),
    form: { ...guide.form, ...(receipt && { receipt }) },
    phases: merged(phases, guide.phases, (one, other) => ({
      ...other,
      steps: merged(one.steps, other.steps, (step, its) => ({
        ...its,
        tasks: [...step.tasks, ...its.tasks],
      })),
    })),
    articles: [...guide.articles, ...articles],
  }
}

/** The ids of the manuals that tasks name, and of those at which the ways to them begin. */
function articlesNamed(tasks: readonly Task[], articles: readonly Article[]): Set<string> {
  const named = new Set<string>()
  const add = (id: string) => {
    if (named.has(id)) return
    named.add(id)
    const way = articles.find((article) => article.id === id)?.way
    if (way) add(way.from)
  }
  for (const task of tasks) task.articles.forEach(add)
  return named
}

/** The ids by which a guide knows the manuals of another one already. */
function articleNames(own: readonly Article[], others: readonly Article[]): Map<string, string> {
  return new Map(
    others.flatMap(({ id, number, recordId }): [string, string][] => {
      const same = own.find(
        (one) =>
          one.id === id ||
          (number !== undefined && one.number === number) ||
          (recordId !== undefined && one.recordId === recordId),
      )
      return same ? [[id, same.id]] : []
    }),
  )
}

/** Each of the first list before what has a later id; what has the same id in both is joined. */
function merged<T extends Phase | Step>(
  first: readonly T[],
  second: readonly T[],
  join: (one: T, other: T) => T,
): T[] {
  const all = second.map((other) => {
    const one = first.find(({ id }) => id === other.id)
    return one ? join(one, other) : other
  })
  for (const one of first) {
    if (all.some(({ id }) => id === one.id)) continue
    const at = all.findIndex(({ id }) => id > one.id)
    all.splice(at < 0 ? all.length : at, 0, one)
  }
  return all
}

function withTasks(step: Step, isKept: (task: Task) => boolean): Step[] {
  const tasks = step.tasks.filter(isKept)
  return tasks.length > 0 || step.tasks.length === 0 ? [{ ...step, tasks }] : []
}
