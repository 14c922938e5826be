// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { Lazy } from '../../../components/kit/Lazy'
import { waitFor } from '../../waitFor'

const Hello = ({ name }: { name: string }) => <p>{name}さん</p>

afterEach(() => render(null, document.body))

const shown = () => document.body.textContent

test('shows that it is loading, and then the loaded component', async () => {
  render(<Lazy load={async () => Hello} props={{ name: '山田' }} />, document.body)
  expect(shown()).toBe('読み込んでいます。')
  await waitFor(() => expect(shown()).toBe('山田さん'))
})

test('a component that cannot be loaded explains it and offers to reload', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  const load = async (): Promise<typeof Hello> => {
    throw new TypeError('Failed to fetch dynamically imported module')
  }
  render(<Lazy load={load} props={{ name: '山田' }} meanwhile={null} />, document.body)
  await waitFor(() => expect(shown()).toContain('保存した内容は消えていません'))
  document.querySelector('button')?.click()
  expect(reload).toHaveBeenCalledOnce()
})
