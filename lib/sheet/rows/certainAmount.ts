import type { Application } from '../../check'
import { parseInUnit, unitNamed } from '../../notation/amount'
import type { ColumnName, Meanings } from '../columns'

type Cells = readonly string[]

interface Headed {
  readonly headers: readonly string[]
  readonly meanings: Meanings
  readonly over?: readonly string[]
}

/**
 * An amount too large for its column's 千円 may be meant in yen. Where the costs of its row are in the
 * same unit and were read, it is not: it says a thousand times what is meant.
 * @returns a function that gives an application the amount if its row leaves no doubt.
 */
export function withCertainAmount(
  { headers, meanings, over = [] }: Headed,
  textOf: (cells: Cells, name: ColumnName) => string,
): (application: Application, cells: Cells) => Application {
  const label = headers[meanings.indexOf('requestedAmount')] ?? ''
  const unitOf = (column: number) => unitNamed([...over, headers[column]].join('\n'))
  const costs = meanings.flatMap((name, column) => (name?.startsWith('cost:') ? [column] : []))
  const unit = unitOf(meanings.indexOf('requestedAmount'))
  const isOneUnit = costs.length > 0 && costs.every((column) => unitOf(column) === unit)
  if (unit === undefined || !isOneUnit) return (application) => application
  return (application, cells) => {
    const { requestedAmount } = application
    if (requestedAmount.state !== 'unclear') return application
    if (requestedAmount.reason.key !== 'yenUnitInDoubt') return application
    const read = Object.values(application.costs).filter(({ state }) => state !== 'missing')
    if (!read.every(({ state }) => state === 'read')) return application
    const value = parseInUnit(textOf(cells, 'requestedAmount'), label, over)
    if (value === null) return application
    const { fieldId } = requestedAmount
    return { ...application, requestedAmount: { state: 'read', value, fieldId, label } }
  }
}
