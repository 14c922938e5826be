import { expect, test, vi } from 'vitest'
import { follow } from '../../lib/async/follow'

/** Something that is read, with answers that can be held back. */
function source() {
  const answers: ((text: string) => void)[] = []
  const show = vi.fn()
  let change = () => {}
  const read = () => new Promise<string>((resolve) => answers.push(resolve))
  const watch = (onChange: () => void) => {
    change = onChange
  }
  const work: Promise<unknown>[] = []
  const readAgain = follow({ read, watch, show }, (one) => work.push(one))
  const settled = () => Promise.all(work)
  return { answers, show, change: () => change(), readAgain, settled }
}

test('what is there is shown, and shown again after a change', async () => {
  const { answers, show, change, settled } = source()
  answers[0]?.('first')
  await settled()
  change()
  answers[1]?.('second')
  await settled()
  expect(show.mock.calls).toEqual([['first'], ['second']])
})

test('an answer that comes after a later one was asked for is not shown', async () => {
  const { answers, show, change, readAgain, settled } = source()
  change()
  readAgain()
  answers[2]?.('third')
  answers[0]?.('first')
  answers[1]?.('second')
  await settled()
  expect(show.mock.calls).toEqual([['third']])
})
