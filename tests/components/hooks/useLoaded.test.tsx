// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { useLoaded } from '../../../components/hooks/useLoaded'
import { waitFor } from '../../waitFor'

function Shown({ load }: { load: () => Promise<string> }) {
  return <p>{useLoaded(load) ?? 'まだ'}</p>
}

afterEach(() => render(null, document.body))

const shown = () => document.body.textContent

test('a value is shown once it has loaded, and is loaded only once', async () => {
  const load = vi.fn(async () => '東店')
  render(<Shown load={load} />, document.body)
  expect(shown()).toBe('まだ')
  await waitFor(() => expect(shown()).toBe('東店'))
  render(<Shown load={load} />, document.body)
  expect(load).toHaveBeenCalledOnce()
})

test('a late result of a former load is not shown', async () => {
  const late = Promise.withResolvers<string>()
  const first = () => late.promise
  render(<Shown load={first} />, document.body)
  await waitFor(() => expect(shown()).toBe('まだ'))
  render(<Shown load={async () => '西店'} />, document.body)
  await waitFor(() => expect(shown()).toBe('西店'))
  late.resolve('東店')
  await late.promise
  expect(shown()).toBe('西店')
})
