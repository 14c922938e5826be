import { describe, expect, test } from 'vitest'
import type { Outcome, Right } from '../../lib/check'
import { message } from '../../lib/message'
import { rightFor } from '../../lib/wording/rightValue'
import { japanese } from '../japanese'
import { readField } from '../portal/readField'

/** An outcome at the field that gives a right value. */
function outcome(right: Right | null, answer: Outcome['answer'] = 'fail'): Outcome {
  return {
    rule: 'a-rule',
    question: message('literal', '合っていますか'),
    source: { document: '文書', section: '箇所' },
    answer,
    fieldIds: ['f'],
    message: message('literal', '違います'),
    ...(right && { right }),
  }
}

const shownIn = (label: string, right: Right, section: string[] = []) => {
  const shown = rightFor([outcome(right)], readField({ id: 'f', label, section }))
  return shown && [japanese(shown.shown), shown.copied]
}

describe('the right value of a field', () => {
  test('shows a bound as a bound, and copies its digits', () => {
    expect(shownIn('補助申請額', { is: 'most', yen: 128_000 })).toEqual([
      '正しくは 128,000円以下',
      '128000',
    ])
  })

  test('is copied in the unit that the field or its heading asks for', () => {
    const right = { is: 'amount', yen: 171_000 } as const
    expect(shownIn('総事業費（千円）', right)?.[1]).toBe('171')
    expect(shownIn('総事業費', right, ['費用（単位：千円）'])?.[1]).toBe('171')
    expect(shownIn('総事業費（万円）', right)?.[1]).toBe('17.1')
  })

  test('is a question where a person has to look', () => {
    const field = readField({ id: 'f', label: 'コード' })
    const shown = rightFor([outcome({ is: 'code', digits: '0110712361' }, 'review')], field)
    expect(japanese(shown?.shown)).toBe('0110712361 ではありませんか')
    expect(shown?.copied).toBe('0110712361')
  })

  test('is shown and not copied where the field is chosen from a list', () => {
    const field = readField({ id: 'f', label: '区分', kind: 'choice' })
    const shown = rightFor([outcome({ is: 'kind', kind: 'clinic' })], field)
    expect(japanese(shown?.shown)).toBe('正しくは 診療所')
    expect(shown?.copied).toBeNull()
  })

  test('is that of the first outcome that knows it', () => {
    const field = readField({ id: 'f', label: '総事業費' })
    const all = [outcome(null), outcome({ is: 'amount', yen: 1 })]
    expect(japanese(rightFor(all, field)?.shown)).toBe('正しくは 1円')
    expect(rightFor([outcome(null)], field)).toBeNull()
  })
})
