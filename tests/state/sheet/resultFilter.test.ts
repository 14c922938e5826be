import { expect, test } from 'vitest'
import { openResultFilter } from '../../../lib/state/sheet/resultFilter'

function addressOf(rest: string) {
  let now = rest
  let listener = () => {}
  return {
    read: () => now,
    write: (next: string) => {
      now = next
    },
    watch: (onChange: () => void) => {
      listener = onChange
    },
    goTo: (next: string) => {
      now = next
      listener()
    },
  }
}

test('the filter of a result stands in the address, and the address decides it', () => {
  const address = addressOf('only=fail')
  const filter = openResultFilter(address)
  expect(filter.value).toEqual({ answer: 'fail' })
  filter.value = { cause: 3 }
  expect(address.read()).toBe('cause=3')
  address.goTo('only=review')
  expect(filter.value).toEqual({ answer: 'review' })
})

test('the page’s own link leads back to what was shown', () => {
  const address = addressOf('')
  const filter = openResultFilter(address)
  filter.value = { answer: 'fail' }
  address.goTo('')
  expect([address.read(), filter.value]).toEqual(['only=fail', { answer: 'fail' }])
})

test.each(['only=all', 'cause=x', 'cause=-1', 'q=1'])('%s leaves all rows', (rest) => {
  expect(openResultFilter(addressOf(rest)).value).toBeNull()
})
