import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { follow } from '../../lib/async/follow'

/** Something that is read, with answers that can be held back. */
function source(apply?: (before: string, changes: string) => string | null) {
  const answers: PromiseWithResolvers<string>[] = []
  const show = vi.fn<(now: string, changes: string | null) => void>()
  let tell = (_?: string) => {}
  const read = () => {
    const answer = Promise.withResolvers<string>()
    answers.push(answer)
    return answer.promise
  }
  const watch = (onChange: (changes?: string) => void) => {
    tell = onChange
  }
  const work: Promise<unknown>[] = []
  const failures: unknown[] = []
  const followed = follow({ read, watch, show, ...(apply && { apply }) }, (one) => {
    work.push(one.catch((reason: unknown) => failures.push(reason)))
  })
  const settled = () => Promise.all(work)
  const answer = (place: number, text: string) => answers[place]?.resolve(text)
  const fail = (place: number) => answers[place]?.reject(new Error('gone'))
  const change = (changes?: string) => tell(changes)
  return { answer, answers, fail, failures, show, change, settled, ...followed }
}

/** Appends the change, unless it is there; '!' asks for another read. */
const append = (before: string, changes: string) => {
  if (changes === '!') return null
  return before.includes(changes) ? before : before + changes
}

test('the value is shown, and read and shown again after a change', async () => {
  const { answer, show, change, settled } = source()
  answer(0, 'first')
  await settled()
  change()
  answer(1, 'second')
  await settled()
  expect(show.mock.calls).toEqual([
    ['first', null],
    ['second', null],
  ])
})

test('an answer that comes after a later one was asked for is not shown', async () => {
  const { answer, show, change, readAgain, settled } = source()
  change()
  readAgain()
  answer(2, 'third')
  answer(0, 'first')
  answer(1, 'second')
  await settled()
  expect(show.mock.calls).toEqual([['third', null]])
})

test('a change that can be applied is shown without another read, and one of no concern not at all', async () => {
  const { answer, answers, show, change, settled } = source(append)
  answer(0, 'a')
  await settled()
  change('b')
  change('b')
  expect(show.mock.calls).toEqual([
    ['a', null],
    ['ab', 'b'],
  ])
  expect(answers).toHaveLength(1)
})

test('changes that arrive while it is read are in what is shown', async () => {
  const { answer, show, change, readAgain, settled } = source(append)
  change('b')
  answer(0, 'a')
  await settled()
  readAgain()
  change('c')
  answer(1, 'ab')
  await settled()
  expect(show.mock.calls).toEqual([
    ['ab', null],
    ['abc', 'c'],
    ['abc', null],
  ])
})

test('a change that cannot be applied causes another read, also if it arrived during a read', async () => {
  const { answer, answers, show, change, settled } = source(append)
  change('!')
  answer(0, 'old')
  await settled()
  expect(show).not.toHaveBeenCalled()
  answer(1, 'a')
  await settled()
  change('!')
  expect(answers).toHaveLength(3)
  answer(2, 'b')
  await settled()
  expect(show.mock.calls).toEqual([
    ['a', null],
    ['b', null],
  ])
})

test('after a failed read the next change reads again, and what is known stays followed', async () => {
  const { answer, answers, fail, failures, show, change, readAgain, settled } = source(append)
  fail(0)
  await settled()
  change('b')
  answer(1, 'ab')
  await settled()
  readAgain()
  fail(2)
  await settled()
  change('c')
  expect(failures).toHaveLength(2)
  expect(answers).toHaveLength(3)
  expect(show.mock.calls.at(-1)).toEqual(['abc', 'c'])
})

test('however reads, answers and changes interleave, the last thing shown is what is there', async () => {
  const letters = fc.constantFrom('a', 'b', 'c', 'd', '!')
  const step = fc.oneof(
    letters.map((letter) => ({ what: 'write' as const, letter })),
    fc.constant({ what: 'tell' as const }),
    fc.nat({ max: 5 }).map((place) => ({ what: 'answer' as const, place })),
    fc.constant({ what: 'read' as const }),
  )
  const run = async (steps: readonly ReturnType<typeof step.generate>['value'][]) => {
    let stored = ''
    const events: string[] = []
    const held: { readonly at: string; readonly give: (text: string) => void }[] = []
    let shown: string | null = null
    let tell = (_?: string) => {}
    const { readAgain } = follow<string, string>(
      {
        read: () => new Promise((give) => held.push({ at: stored, give })),
        watch: (onChange) => {
          tell = onChange
        },
        apply: append,
        show: (now) => {
          shown = now
        },
      },
      () => {},
    )
    const tellNext = () => {
      const event = events.shift()
      if (event !== undefined) tell(event)
    }
    // An answer is of any time after it was asked for.
    const answer = ([one]: typeof held, text: string) => one?.give(text)
    for (const now of steps) {
      if (now.what === 'write') {
        stored = now.letter === '!' ? stored.slice(1) : (append(stored, now.letter) ?? stored)
        events.push(now.letter)
      } else if (now.what === 'tell') tellNext()
      else if (now.what === 'read') readAgain()
      else answer(held.splice(now.place, 1), stored)
      await Promise.resolve()
    }
    while (events.length > 0 || held.length > 0) {
      tellNext()
      answer(held.splice(0, 1), stored)
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    }
    expect([...(shown ?? '?')].toSorted()).toEqual([...stored].toSorted())
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), run))
})
