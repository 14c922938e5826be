import { expect, test } from 'vitest'
import { taskChanges } from '../../../lib/guide/draft/taskChanges'
import { loadGuide } from '../../../lib/guide/guides'
import type { Guide, Task } from '../../../lib/guide/schema'

const guide = await loadGuide()

/** The guide with the tasks of its step 2-1 replaced. */
function withTasks(change: (tasks: readonly Task[]) => Task[]): Guide {
  const phases = guide.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) =>
      step.id === '2-1' ? { ...step, tasks: change(step.tasks) } : step,
    ),
  }))
  return { ...guide, phases }
}
const part = (task: Task, id: string): Task => ({ ...task, id, title: id, explanation: id })
const becomes = (change: (tasks: readonly Task[]) => Task[]) =>
  taskChanges(guide, withTasks(change))

test('with the same tasks nothing becomes of ticks', () => {
  expect(becomes((tasks) => [...tasks])).toEqual([])
})

test('tasks that only change places keep theirs', () => {
  expect(becomes((tasks) => tasks.toReversed())).toEqual([])
})

test('a task with other words keeps its ticks', () => {
  expect(
    becomes(([first, ...more]) => (first ? [{ ...first, title: '改修' }, ...more] : [])),
  ).toEqual([
    {
      is: 'reworded',
      id: 'modification',
      before: 'レセプトコンピュータ等の機能追加のための改修',
      after: '改修',
      isOther: false,
    },
  ])
})

test('a task with another title and another work is likely another task, and is said to keep its ticks', () => {
  expect(
    becomes(([first, ...more]) =>
      first ? [{ ...first, title: '掲示', explanation: '掲示してください。' }, ...more] : [],
    ),
  ).toMatchObject([{ is: 'reworded', id: 'modification', isOther: true }])
})

test('a task under another id is renamed, and its ticks do not go along', () => {
  expect(
    becomes(([first, ...more]) => (first ? [{ ...first, id: 'works' }, ...more] : [])),
  ).toEqual([
    {
      is: 'renamed',
      id: 'modification',
      to: 'works',
      title: 'レセプトコンピュータ等の機能追加のための改修',
    },
  ])
})

test('a task in whose place two new ones stand is split', () => {
  expect(
    becomes(([first, ...more]) =>
      first ? [part(first, 'works-a'), part(first, 'works-b'), ...more] : [],
    ),
  ).toEqual([
    {
      is: 'split',
      id: 'modification',
      into: ['works-a', 'works-b'],
      title: 'レセプトコンピュータ等の機能追加のための改修',
    },
  ])
})

test('a task that is split while its neighbour is renamed is split all the same', () => {
  expect(
    becomes(([first, second]) =>
      first && second ? [part(first, 'a'), part(first, 'b'), { ...second, id: 'test' }] : [],
    ),
  ).toMatchObject([
    { is: 'split', id: 'modification' },
    { is: 'renamed', id: 'operation-test' },
  ])
})

test('two tasks that are joined to one are gone, and the one is new', () => {
  expect(becomes(([first]) => (first ? [part(first, 'both')] : []))).toMatchObject([
    { is: 'removed', id: 'modification' },
    { is: 'removed', id: 'operation-test' },
    { is: 'added', id: 'both' },
  ])
})

test('a task that another guide supplies from now on keeps its ticks', () => {
  expect(becomes((tasks) => tasks.map((task) => ({ ...task, included: 'portal' })))).toEqual([])
})

test('a task whose id another one takes over has other words', () => {
  expect(
    becomes(([first, second]) =>
      first && second ? [{ ...part(second, 'x'), id: first.id }, second] : [],
    ),
  ).toMatchObject([{ is: 'reworded', id: 'modification' }])
})

test('a task that is gone is removed, and a new one added', () => {
  expect(becomes(([, ...more]) => more)).toEqual([
    { is: 'removed', id: 'modification', title: 'レセプトコンピュータ等の機能追加のための改修' },
  ])
  expect(
    becomes((tasks) => {
      const [first] = tasks
      return first ? [...tasks, { ...first, id: 'photo', title: '写真', explanation: '撮る' }] : []
    }),
  ).toEqual([{ is: 'added', id: 'photo', title: '写真' }])
})
