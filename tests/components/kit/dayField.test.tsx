// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { DateInput } from '../../../components/kit/DayField'

afterEach(() => render(null, document.body))

/** A field that reports what it is given; what a browser does with it is fired by hand. */
function show(value: string | null) {
  const days: (string | null)[] = []
  render(<DateInput value={value} onDay={(day) => days.push(day)} />, document.body)
  const input = document.querySelector('input')
  if (!input) throw new Error('no field')
  const fire = (event: Event) => act(() => void input.dispatchEvent(event))
  const type = async (day: string) => {
    await fire(new KeyboardEvent('keydown', { key: '2', bubbles: true }))
    input.value = day
    await fire(new Event('input', { bubbles: true }))
    await fire(new Event('change', { bubbles: true }))
  }
  return { days, input, fire, type }
}

test('no digit is reported while a day is being typed, but the day once the field is left', async () => {
  const { days, fire, type } = show(null)
  for (const day of ['0002-12-10', '0020-12-10', '0202-12-10', '2025-12-10']) await type(day)
  expect(days).toEqual([])
  await fire(new FocusEvent('blur'))
  expect(days).toEqual(['2025-12-10'])
})

test('Enter reports it as well', async () => {
  const { days, fire, type } = show(null)
  await type('2025-12-10')
  await fire(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  expect(days).toEqual(['2025-12-10'])
})

test('a day that is chosen in the picker is reported at once', async () => {
  const { days, input, fire } = show(null)
  input.value = '2025-12-10'
  await fire(new Event('change', { bubbles: true }))
  expect(days).toEqual(['2025-12-10'])
})

test('a field that is cleared reports that there is none; one that is only left reports nothing', async () => {
  const { days, input, fire } = show('2025-12-10')
  await fire(new FocusEvent('blur'))
  expect(days).toEqual([])
  input.value = ''
  await fire(new Event('change', { bubbles: true }))
  expect(days).toEqual([null])
})
