import { expect, test } from 'vitest'
import { latestOnly } from '../../lib/async/latestOnly'

/** Work that a test finishes at will, with a result or an error. */
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

test('a late result does not replace a newer one', async () => {
  const { ask, done, end } = openWork()
  const [first, second] = [ask('one'), ask('two')]
  end('two')?.resolve('2')
  await second
  end('one')?.resolve('1')
  await first
  expect(done).toEqual(['2'])
})

test('a result that arrives after the next call is not reported', async () => {
  const { ask, done, end } = openWork()
  const [first, second] = [ask('one'), ask('two')]
  end('one')?.resolve('1')
  end('two')?.resolve('2')
  await Promise.all([first, second])
  expect(done).toEqual(['2'])
})

test('the promise of an outdated call settles as the latest one does', async () => {
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
