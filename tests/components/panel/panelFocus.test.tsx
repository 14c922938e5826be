// @vitest-environment happy-dom
import { type Signal, signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Panel } from '../../../components/panel/Panel'
import { loadGuide } from '../../../lib/guide/guides'
import type { PanelFormValues } from '../../../lib/portal/check/panelForm'
import { type Facility, newFacility } from '../../../lib/progress/facility/facility'
import type { ReminderState } from '../../../lib/progress/reminders/reminders'
import type { MaterialsState } from '../../../lib/state/panel/materials'
import type { PanelState } from '../../../lib/state/panel/panelTypes'
import type { CodeNotice } from '../../../lib/state/panel/switcher/codeNotice'
import type { SwitcherState } from '../../../lib/state/panel/switcher/switcher'
import { waitFor } from '../../waitFor'
import { idleState } from '../panelState'
import { expectFocusOn, press } from '../pressing'

const guide = await loadGuide()
const HERE: Facility = { ...newFacility(), name: 'みほん診療所', asked: true }
const OTHER: Facility = { ...newFacility(), name: '北店', asked: true }
const nothing = () => {}

/** A panel at work on a facility, whose first question and settings work. */
function show(facility: Signal<Facility>, more: Partial<PanelState> = {}) {
  const settingsOpen = signal(false)
  const answer = () => {
    facility.value = { ...facility.value, asked: true }
  }
  const state: PanelState = {
    ...idleState(),
    guide: signal(guide),
    loadGuides: async () => [guide],
    facility,
    answer,
    settingsOpen,
    showSettings: (open) => {
      settingsOpen.value = open
    },
    saveSettings: () => {
      answer()
      settingsOpen.value = false
    },
    ...more,
  }
  return act(() => render(<Panel state={state} />, document.body))
}

beforeEach(() => {
  // No event for an element that is removed while it has the focus, as in Firefox.
  const silence = (event: Event) => event.stopImmediatePropagation()
  window.addEventListener('focusout', silence, { capture: true })
  // Forgets what former tests have focused.
  document.body.dispatchEvent(new Event('focusin', { bubbles: true }))
  return () => window.removeEventListener('focusout', silence, { capture: true })
})
afterEach(() => {
  render(null, document.body)
})

test.each(['診療所', 'あとで答える'])(
  'after %s, the focus is on the view that comes',
  async (button) => {
    await show(signal({ ...newFacility(), asked: false }))
    expect(document.activeElement).toBe(document.body)
    await press(button)
    await expectFocusOn('手順')
  },
)

test.each(['この内容で保存する', '変えずに進む'])(
  'after %s in the settings, the focus is on the view that comes',
  async (button) => {
    await show(signal(HERE))
    await press('設定を変える')
    await expectFocusOn('設定を変える')
    await press(button)
    await expectFocusOn('手順')
  },
)

test('an element that the user has focused meanwhile keeps the focus', async () => {
  await show(signal(HERE))
  await press('設定を変える')
  document.querySelector<HTMLElement>('h1 button')?.focus()
  await waitFor(() => expect(document.querySelector('form')).not.toBeNull())
  await expectFocusOn('みほん診療所')
})

test('after dismissing a reminder, the focus is on the button of the view', async () => {
  const today = signal(Temporal.PlainDate.from('2026-01-20'))
  const deadline = guide.subsidy.deadline?.date ?? ''
  const reminders = signal<ReminderState | null>({ deadline, dismissed: null, notified: null })
  const materials: MaterialsState = {
    recent: signal([]),
    reminders,
    dismissReminder: (due) => {
      reminders.value = { deadline, dismissed: due, notified: null }
    },
    noticesOff: signal(false),
    notifications: signal(false),
    setNotifications: nothing,
  }
  await show(signal(HERE), { today, loadMaterials: async () => materials })
  await press('お知らせを閉じる')
  await expectFocusOn('手順')
})

/** A switcher that goes to the other facility; the form in the tab has a code. */
function withNotice(facility: Signal<Facility>, said: CodeNotice): Partial<PanelState> {
  const notice = signal<CodeNotice | null>(said)
  const switcher: SwitcherState = {
    known: signal([]),
    notice,
    failed: signal(false),
    read: nothing,
    choose: () => {
      notice.value = null
      facility.value = OTHER
    },
    add: nothing,
  }
  const reading = { screen: 'form', fields: [], perhaps: null, others: 0 } as const
  return { form: signal(reading), loadSwitcher: async () => switcher }
}

test('after switching to the facility of the form, the focus is on its name', async () => {
  const facility = signal(HERE)
  const { id, name, code } = OTHER
  await show(facility, withNotice(facility, { kind: 'other', owners: [{ id, name, code }] }))
  await press('『北店』に切り替える')
  await expectFocusOn('北店')
})

test('after cancelling to add the form’s facility, the focus is on the button that offered it', async () => {
  const facility = signal(HERE)
  await show(facility, withNotice(facility, { kind: 'unknown', code: '3410712362' }))
  await press('このコードの施設を追加')
  await press('やめる')
  await expectFocusOn('このコードの施設を追加')
})

test('the same after cancelling to add one from the list', async () => {
  const facility = signal(HERE)
  await show(facility, withNotice(facility, { kind: 'unknown', code: '3410712362' }))
  await press('みほん診療所')
  await press('施設を追加')
  await press('やめる')
  await expectFocusOn('施設を追加')
})

test('after opening and closing the panel’s own form, and after going back to today', async () => {
  const typed = signal<PanelFormValues | null>(null)
  const asOf = signal<string | null>('2025-12-01')
  await show(signal(HERE), {
    view: signal('check'),
    panelFormValues: typed,
    setPanelFormValues: (now) => {
      typed.value = now
    },
    asOf,
    setAsOf: (day) => {
      asOf.value = day
    },
  })
  await press('ここに書いて確認する')
  await expectFocusOn('申請内容')
  await press('今日に戻す')
  await expectFocusOn('確認の基準日')
  await press('書いた内容を消して終わる')
  await expectFocusOn('申請フォームを開くと、ここで確認できます')
})
