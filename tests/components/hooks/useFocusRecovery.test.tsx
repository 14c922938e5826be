// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { type RefObject, render } from 'preact'
import { useRef } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { useFocusRecovery } from '../../../components/hooks/useFocusRecovery'
import { expectFocusOn, press } from '../pressing'

type Tab = RefObject<HTMLButtonElement | null>

/** What takes the place of a pressed button. */
function Form() {
  const title = useFocusRecovery<HTMLHeadingElement>()
  return (
    <h2 ref={title} tabIndex={-1}>
      申請内容
    </h2>
  )
}

/** A notice whose button moves the focus to the tab. */
function Notice({ tab, dismissed }: { tab: Tab; dismissed: number | undefined }) {
  useFocusRecovery(dismissed, tab)
  if (dismissed !== 0) return null
  return (
    <button type="button" onClick={() => shown.value++}>
      閉じる
    </button>
  )
}

const isOpen = signal(false)
const shown = signal(0)

function View() {
  const tab = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button type="button" ref={tab}>
        申請チェック
      </button>
      <Notice tab={tab} dismissed={isOpen.value ? shown.value : undefined} />
      {isOpen.value ? (
        <Form />
      ) : (
        <button
          type="button"
          onClick={() => {
            isOpen.value = true
          }}
        >
          書く
        </button>
      )}
    </>
  )
}

test('the replacement of a pressed button gets the focus, also if a notice appears at the same time', async () => {
  await act(() => render(<View />, document.body))
  await press('書く')
  await expectFocusOn('申請内容')
  await press('閉じる')
  await expectFocusOn('申請チェック')
  expect(document.querySelectorAll('button')).toHaveLength(1)
})
