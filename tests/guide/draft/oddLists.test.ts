import { describe, expect, test } from 'vitest'
import { growsFaster } from '../../attack/growth'
import { findings, havingTasks, type OddInput, saidAbout, saidAt, stopsIn, TERMS } from './oddDraft'

const NONE = 'stop 1つ以上書いてください。'

describe('a list without an entry that needs one is said at its field:', () => {
  test.each<OddInput>([
    { odd: 'no phases', path: 'phases', to: [], said: NONE },
    { odd: 'a phase without steps', path: 'phases[1].steps', to: [], said: NONE },
    { odd: 'a step without tasks', path: 'phases[1].steps[0].tasks', to: [], said: NONE },
    { odd: 'terms without kinds', path: `${TERMS}.kinds`, to: [], said: NONE },
  ])('a draft with $odd', (change) => {
    expect(saidAbout(change)).toContain(change.said)
  })
})

describe('of a draft with many tasks', () => {
  test.each([
    ['1,000 more', 1_000, 'stop チェック項目が1007個あります。300個までにしてください。'],
    ['one too many', 294, 'stop チェック項目が301個あります。300個までにしてください。'],
  ])('%s is said', (_, count, said) => {
    expect(saidAt('phases', havingTasks(count))).toEqual([said])
  })

  test('300 are not said', () => {
    expect(stopsIn(havingTasks(293))).toEqual(stopsIn(havingTasks(2)))
  })

  test('the findings take time in proportion to the tasks', () => {
    const read = (tasks: number) => {
      const values = havingTasks(tasks)
      return () => findings(values)
    }
    expect(growsFaster(read, 40)).toBe(false)
  })
})
