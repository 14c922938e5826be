import type { Outcome } from '../../../lib/check'

/** What is found in the application of a test. */
export const FAILURE: Outcome = {
  rule: 'total-cost',
  answer: 'fail',
  question: { key: 'questionTotalCost', values: ['1'] },
  message: { key: 'literal', values: ['直すところ'] },
  source: { document: '手引き', section: '3-1' },
  fieldIds: ['field-1'],
}
