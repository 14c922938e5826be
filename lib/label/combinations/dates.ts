import { ITEM, ROUND, WRITTEN_BY } from './beside'
import { type Combinations, type Concept, of } from './combination'

const COMPLETED: readonly Concept[] = [
  ...['install', 'prepare', 'project', 'test', 'act', 'thing', 'wide', 'system'],
] as const

/** The combinations of the dates of an application. */
export function dateCombinations(): Readonly<
  Record<'completionDate' | 'operationStartDate' | 'applicationDate' | 'receiptDate', Combinations>
> {
  return {
    completionDate: {
      full: [
        of(['complete', 'date'], [...ROUND, 'record']),
        of(
          [['complete', 'finish'], 'date', COMPLETED],
          ['complete', 'finish', 'work', 'record', 'vendor', ...COMPLETED, ...ROUND],
        ),
      ],
      partial: [],
    },
    operationStartDate: {
      full: [
        of(['operate', 'start', 'date'], ['system', 'install', ...ROUND]),
        of(['run', 'date'], ['start', 'system', ...ROUND]),
      ],
      partial: [],
    },
    applicationDate: {
      full: [
        of(['apply', ['date', 'submitDay']], ['subsidy', 'grant', 'date', 'submit', ...ROUND]),
      ],
      partial: [of(['submitDay'])],
    },
    receiptDate: {
      full: [
        of(
          ['receipt', 'date'],
          [...WRITTEN_BY, ...ITEM, ...ROUND, 'paid', 'complete', 'attach', 'copy'],
        ),
      ],
      partial: [of(['paid', 'date'], ['vendor', 'complete', 'finish', ...ITEM])],
    },
  }
}
