import { type Combinations, type Concept, of } from './combination'
import { CONTEXT, ITEM, WRITTEN_BY } from './conceptGroups'

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
        of(['complete', 'date'], [...CONTEXT, 'record']),
        of(
          [['complete', 'finish'], 'date', COMPLETED],
          ['complete', 'finish', 'work', 'record', 'vendor', ...COMPLETED, ...CONTEXT],
        ),
      ],
      partial: [],
    },
    operationStartDate: {
      full: [
        of(['operate', 'start', 'date'], ['system', 'install', ...CONTEXT]),
        of(['run', 'date'], ['start', 'system', ...CONTEXT]),
      ],
      partial: [],
    },
    applicationDate: {
      full: [
        of(['apply', ['date', 'submitDay']], ['subsidy', 'grant', 'date', 'submit', ...CONTEXT]),
      ],
      partial: [of(['submitDay'])],
    },
    receiptDate: {
      full: [
        of(
          ['receipt', 'date'],
          [...WRITTEN_BY, ...ITEM, ...CONTEXT, 'paid', 'complete', 'attach', 'copy'],
        ),
      ],
      partial: [of(['paid', 'date'], ['vendor', 'complete', 'finish', ...ITEM])],
    },
  }
}
