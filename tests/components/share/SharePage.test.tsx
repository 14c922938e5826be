// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SharePage } from '../../../components/share/SharePage'
import { INITIAL_SHARE, type ShareState } from '../../../lib/progress/share/state'
import type { SharePageState, TestedFolder } from '../../../lib/state/workspace/share'
import { waitFor } from '../../waitFor'

afterEach(() => {
  render(null, document.body)
})

const OFF: ShareState = {
  ...INITIAL_SHARE,
  on: false,
  address: '',
  userName: '',
  role: 'facility',
}
const ON: ShareState = {
  ...OFF,
  on: true,
  address: 'https://cloud.example/junbi-navi/',
  userName: 'minato',
}
const nothing = () => {}

function show(share: ShareState, more: Partial<SharePageState> = {}) {
  const state: SharePageState = {
    share: signal(share),
    policy: signal({ address: null, role: null, isWrong: false }),
    questions: signal({ sameCodes: [], twoTexts: [] }),
    guides: signal([]),
    tested: signal<TestedFolder | null>(null),
    isRunning: signal(false),
    troubles: signal([]),
    test: nothing,
    cancel: nothing,
    start: nothing,
    stop: nothing,
    lookNow: nothing,
    answerSameCode: nothing,
    chooseText: nothing,
    ...more,
  }
  render(<SharePage state={state} />, document.body)
}
const shown = () => document.body.textContent ?? ''
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
const press = (name: string) => button(name)?.click()
function type(name: string, text: string) {
  const field = document.querySelector<HTMLInputElement>(`input[name=${name}]`)
  if (!field) throw new Error(`no field ${name}`)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('while it is off', () => {
  test('the page says that nothing is sent, and how to set a folder up', () => {
    show(OFF)
    expect(shown()).toContain('どのサーバーへも送りません')
    expect(document.querySelectorAll('details li')).toHaveLength(15)
  })

  test('what is missing is said at its field, and nothing is tested', async () => {
    const test = vi.fn()
    show(OFF, { test })
    type('address', 'http://cloud.example/')
    press('フォルダーを試す')
    await waitFor(() =>
      expect(shown()).toContain('https:// で始まる、フォルダーのアドレスを入れて'),
    )
    expect(document.activeElement?.getAttribute('name')).toBe('address')
    type('address', 'https://cloud.example/junbi-navi')
    press('フォルダーを試す')
    await waitFor(() => expect(shown()).toContain('サーバーのユーザー名を入れて'))
    expect(test).not.toHaveBeenCalled()
  })

  test('a folder is tested with what was entered, and nothing else', async () => {
    const test = vi.fn()
    show(OFF, { test })
    type('address', ' https://cloud.example/junbi-navi')
    type('userName', 'minato')
    type('password', 'ひみつ')
    // The fields are shown anew before anybody can press.
    await new Promise(requestAnimationFrame)
    press('フォルダーを試す')
    await waitFor(() =>
      expect(test).toHaveBeenCalledExactlyOnceWith({
        address: 'https://cloud.example/junbi-navi/',
        userName: 'minato',
        password: 'ひみつ',
        role: 'facility',
      }),
    )
  })
})

describe('before it is switched on', () => {
  test('an administrator’s address and role stand there, and cannot be changed', () => {
    const address = 'https://cloud.example/all/'
    show(OFF, { policy: signal({ address, role: 'list', isWrong: false }) })
    const field = document.querySelector<HTMLInputElement>('input[name=address]')
    expect([field?.value, field?.readOnly]).toEqual([address, true])
    expect(shown()).toContain('管理者が決めています')
    expect(document.querySelector('input[type=radio]')).toBeNull()
  })

  test('a sound folder is switched on only after what is shared with whom', () => {
    const settings = {
      address: ON.address,
      userName: 'minato',
      password: 'x',
      role: 'list',
    } as const
    const start = vi.fn()
    show(OFF, { tested: signal({ settings, result: { ok: true, facilities: 3 } }), start })
    expect(shown()).toContain('いま 3施設が入っています')
    expect(shown()).toContain('だれでも全部を読めます')
    expect(shown()).toContain('このブラウザの中に保存し')
    press('この内容で共有を始める')
    expect(start).toHaveBeenCalledOnce()
  })

  test('a folder that cannot be used is named with what to do and what was seen, and cannot be switched on', () => {
    const settings = {
      address: ON.address,
      userName: 'minato',
      password: 'x',
      role: 'list',
    } as const
    const result = { ok: false, trouble: 'conditionsIgnored', seen: '201 for PUT' } as const
    show(OFF, { tested: signal({ settings, result }) })
    expect(shown()).toContain('二人が同時に書くと片方が消えるおそれがある')
    expect(shown()).toContain('サーバーの返事：201 for PUT')
    expect(button('この内容で共有を始める')).toBeUndefined()
  })

  test('a folder that was switched off without the user says why', () => {
    show({ ...OFF, trouble: 'withdrawn' })
    expect(shown()).toContain('許可が取り消されたため、共有フォルダーをオフにしました')
  })
})

describe('while it is on', () => {
  test('the page shows where, who and when, and never a password', () => {
    show({ ...ON, lastSuccess: '2026-01-20T00:00:00.000Z', counts: { ...ON.counts, inFolder: 3 } })
    for (const text of [ON.address, 'minato', '1月20日', '3施設']) expect(shown()).toContain(text)
    expect(document.querySelector('input')).toBeNull()
  })

  test('trouble is said in one line with what to do, and that nothing is lost', () => {
    show({ ...ON, trouble: 'password', seen: '401' })
    expect(shown()).toContain('ユーザー名かパスワードがちがいます')
    expect(shown()).toContain('変更はこの端末に残っています')
  })

  test('switching off is asked about, with what stays where', async () => {
    const stop = vi.fn()
    show(ON, { stop })
    press('共有フォルダーをオフにする')
    await waitFor(() => expect(shown()).toContain('フォルダーの中の内容は残ります'))
    press('オフにする')
    expect(stop).toHaveBeenCalledOnce()
  })

  test('a facility with the same code is asked about', () => {
    const facility = (id: string, name: string) => ({
      id,
      name,
      code: '1312345678',
      archived: false,
    })
    const question = { here: facility('a', 'みなと店'), inFolder: facility('b', 'みほん薬局') }
    const answerSameCode = vi.fn()
    show(ON, { questions: signal({ sameCodes: [question], twoTexts: [] }), answerSameCode })
    expect(shown()).toContain('この端末の「みなと店」と、フォルダーの「みほん薬局」')
    press('別の施設のままにする')
    expect(answerSameCode).toHaveBeenLastCalledWith(question, false)
    press('同じ施設としてまとめる')
    expect(answerSameCode).toHaveBeenLastCalledWith(question, true)
  })

  test('both texts of a note are there to choose from', () => {
    const other = {
      facilityId: 'a',
      taskId: 'order',
      path: 'x',
      text: '見積は2社',
      at: '2026-01-20T00:00:00Z',
      by: '山田花子',
    }
    const text = { other, facility: 'みなと店', now: '見積は3社' }
    const chooseText = vi.fn()
    show(ON, { questions: signal({ sameCodes: [], twoTexts: [text] }), chooseText })
    for (const said of ['見積は2社', '見積は3社', '山田花子さん']) expect(shown()).toContain(said)
    press('両方を残す')
    expect(chooseText).toHaveBeenCalledExactlyOnceWith(other, 'both')
  })
})
