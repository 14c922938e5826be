import { tasksOf } from '../index.ts'
import type { Guide, Task } from '../schema.ts'

/** What becomes of the ticks of a task in another edition. Ticks belong to the id. */
export type TaskChange =
  /** Its words changed: its ticks stay, and now stand for the new words. */
  | {
      readonly is: 'reworded'
      readonly id: string
      readonly before: string
      readonly after: string
      /** What is done changed as well: it is likely other work. */
      readonly isOther: boolean
    }
  /** The same work under another id: its ticks do not go along. */
  | { readonly is: 'renamed'; readonly id: string; readonly to: string; readonly title: string }
  /** Several new tasks stand where it stood: they begin without ticks. */
  | {
      readonly is: 'split'
      readonly id: string
      readonly into: readonly string[]
      readonly title: string
    }
  /** It is gone: its ticks are kept and no longer shown. */
  | { readonly is: 'removed'; readonly id: string; readonly title: string }
  | { readonly is: 'added'; readonly id: string; readonly title: string }

/** @returns what becomes of the ticks of each task that is not as before, in the handbook's order. */
export function taskChanges(before: Guide, after: Guide): TaskChange[] {
  const [old, now] = [tasksOf(before), tasksOf(after)]
  const gone = old.filter(({ id }) => now.every((task) => task.id !== id))
  const come = now.filter(({ id }) => old.every((task) => task.id !== id))
  const taken = new Set<string>()
  // The same work under another id is no part of a task that stood beside it.
  const renamed = new Map<string, string>()
  for (const task of gone) {
    const same = come.find((other) => !taken.has(other.id) && isSameWork(task, other))
    if (same === undefined) continue
    taken.add(same.id)
    renamed.set(task.id, same.id)
  }
  const lost = gone.map((task): TaskChange => {
    const { id, title } = task
    const to = renamed.get(id)
    if (to !== undefined) return { is: 'renamed', id, to, title }
    const parts = come.filter(
      (other) => !taken.has(other.id) && isInPlaceOf(id, other.id, old, now),
    )
    if (parts.length < 2) return { is: 'removed', id, title }
    for (const part of parts) taken.add(part.id)
    return { is: 'split', id, into: parts.map((part) => part.title), title }
  })
  return [
    ...lost,
    ...come
      .filter(({ id }) => !taken.has(id))
      .map(({ id, title }): TaskChange => ({ is: 'added', id, title })),
    ...now.flatMap((task): TaskChange[] => {
      const was = old.find(({ id }) => id === task.id)
      if (was === undefined || was.title === task.title) return []
      return [
        {
          is: 'reworded',
          id: task.id,
          before: was.title,
          after: task.title,
          isOther: was.explanation !== task.explanation,
        },
      ]
    }),
  ]
}

function isSameWork(one: Task, other: Task): boolean {
  return one.title === other.title || one.explanation === other.explanation
}

/** A new task between the same neighbours that stayed as the one that is gone. */
function isInPlaceOf(
  gone: string,
  come: string,
  old: readonly Task[],
  now: readonly Task[],
): boolean {
  const stayed = new Set(old.map(({ id }) => id).filter((id) => now.some((task) => task.id === id)))
  const neighbours = (tasks: readonly Task[], id: string) => {
    const at = tasks.findIndex((task) => task.id === id)
    const before = tasks.slice(0, at).findLast((task) => stayed.has(task.id))
    const after = tasks.slice(at + 1).find((task) => stayed.has(task.id))
    return `${before?.id} ${after?.id}`
  }
  return neighbours(old, gone) === neighbours(now, come)
}
