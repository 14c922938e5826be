import { describe, expect, test } from 'vitest'
import { mailto } from '../../../components/steps/mailto'
import { hasBlank, vendorBody, vendorSubject } from '../../../components/steps/vendorText'
import { linesFor, tasksOf } from '../../../lib/guide'
import { loadGuide } from '../../../lib/guide/guides'
import { callerLine } from '../../../lib/wording/callerLine'

const guide = await loadGuide()
const linesOfQuote = (adapted: boolean | null) =>
  tasksOf(guide)
    .filter(({ id }) => id === 'quote')
    .flatMap((task) => linesFor(task, { adapted, subsidised: null }))
const lines = linesOfQuote(null)
const nobody = { name: '', code: '', wishedDate: null }
const clinic = { name: 'みほん診療所', code: '3410712362', wishedDate: '2026-04-01' }

describe('the letter', () => {
  test('names the sender and the planned date', () => {
    expect(vendorBody(clinic, lines).split('\n')).toEqual([
      'いつもお世話になっております。',
      'みほん診療所（医療機関等コード 3410712362）です。',
      '',
      expect.stringContaining('見積をお願いします。'),
      '依頼する内容：モバイル端末等（スマホ・タブレット）の購入（必要な場合）',
      '依頼する内容：レセプトコンピュータの機能追加のための改修',
      '導入を希望する時期：令和8年（2026年）4月1日',
      '',
      'どうぞよろしくお願いいたします。',
    ])
    expect(hasBlank(vendorBody(clinic, lines))).toBe(false)
  })

  test('asks for devices and no modification once the system is adapted', () => {
    const body = vendorBody(clinic, linesOfQuote(true))
    expect(body).toContain('依頼する内容：モバイル端末等（スマホ・タブレット）の購入')
    expect(body).toContain('オンライン診療等のシステム改修は済んでいます。')
    expect(body).not.toContain('レセプトコンピュータ')
  })

  test('asks for both where it is not, or that is not known', () => {
    for (const adapted of [false, null]) {
      const body = vendorBody(clinic, linesOfQuote(adapted))
      expect(body).toContain('依頼する内容：レセプトコンピュータの機能追加のための改修')
      expect(body).toContain('依頼する内容：モバイル端末等')
    }
  })

  test('leaves out an unknown sender, and has a blank for an unknown date', () => {
    const body = vendorBody(nobody, lines)
    expect(body).not.toContain('です。')
    expect(body).toContain('導入を希望する時期：\n')
    expect(hasBlank(body)).toBe(true)
  })

  test('names a sender by name or code alone', () => {
    expect(vendorBody({ ...clinic, code: '' }, [])).toContain('みほん診療所です。')
    expect(vendorBody({ ...clinic, name: '' }, [])).toContain('医療機関等コード 3410712362です。')
  })

  test('has the topic and the facility as its subject', () => {
    expect(vendorSubject(clinic, '発注')).toBe('発注（みほん診療所）')
    expect(vendorSubject(nobody, '発注')).toBe('発注')
  })
})

test('the line for the call centre has the code and name that are known', () => {
  expect(callerLine(clinic)).toBe('医療機関等コード 3410712362 / みほん診療所')
  expect(callerLine({ ...clinic, code: '' })).toBe('みほん診療所')
  expect(callerLine({ ...clinic, name: '' })).toBe('医療機関等コード 3410712362')
  expect(callerLine(nobody)).toBe('')
})

describe('the link to a mail', () => {
  test('encodes any character of subject and text', () => {
    const { href, whole } = mailto('見積 & 相談？', '1行目\n#2 行目=100%')
    expect(whole).toBe(true)
    expect(href).toMatch(/^mailto:\?subject=[^&?#\s]*&body=[^&?#\s]*$/)
    const { searchParams } = new URL(href)
    expect(searchParams.get('subject')).toBe('見積 & 相談？')
    expect(searchParams.get('body')).toBe('1行目\r\n#2 行目=100%')
  })

  test('is whole for every letter of every guide', async () => {
    for (const id of ['gairai', 'houmon', 'online']) {
      for (const task of tasksOf(await loadGuide(id))) {
        for (const adapted of [true, false]) {
          const body = vendorBody(clinic, linesFor(task, { adapted, subsidised: null }))
          const { whole } = mailto(vendorSubject(clinic, task.title), body)
          expect(whole, `${id} ${task.title}`).toBe(true)
        }
      }
    }
  })

  test('leaves the text out where mail programs would cut it', () => {
    const room = 2000 - mailto('件名', '').href.length
    expect(mailto('件名', 'x'.repeat(room)).whole).toBe(true)
    const { href, whole } = mailto('件名', 'x'.repeat(room + 1))
    expect(whole).toBe(false)
    expect(href).toBe(`mailto:?subject=${encodeURIComponent('件名')}`)
  })
})
