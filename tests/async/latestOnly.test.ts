import { expect, test } from 'vitest'
import { latestOnly } from '../../lib/async/latestOnly'

/** Work that a test ends when it wants to, with what came of it. */
function openWork() {
  const works = new Map<string, PromiseWithResolvers<string>>()
  const done: string[] = []
  const work = (name: string) => {
    const own = Promise.withResolvers<string>()
    works.set(name, own)
    return own.promise
  }
  const ask = latestOnly(work, (answer) => done.push(answer))
  return { ask, done, end: (name: string) => works.get(name) }
}

test('an answer that is late does not take the place of a later one', async () => {
  const { ask, done, end } = openWork()
  const [first, second] = [ask('one'), ask('two')]
  end('two')?.resolve('2')
  await second
  end('one')?.resolve('1')
  await first
  expect(done).toEqual(['2'])
})

test('an answer that comes after another was asked for is not given', async () => {
  const { ask, done, end } = openWork()
  const [first, second] = [ask('one'), ask('two')]
  end('one')?.resolve('1')
  end('two')?.resolve('2')
  await Promise.all([first, second])
  expect(done).toEqual(['2'])
})

test('one that was overtaken says of itself what came of the last', async () => {
  const { ask, done, end } = openWork()
  const [first, second] = [ask('one'), ask('two')]
  end('one')?.reject(new Error('late'))
  end('two')?.resolve('2')
  await Promise.all([first, second])
  const [third, fourth] = [ask('three'), ask('four')]
  end('three')?.resolve('3')
  end('four')?.reject(new Error('broken'))
  await expect(third).rejects.toThrow('broken')
  await expect(fourth).rejects.toThrow('broken')
  expect(done).toEqual(['2'])
})
