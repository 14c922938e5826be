import { effect, type Signal, signal } from '@preact/signals'
import { isRowAnswer, type RowFilter } from '../../sheet/grouping/rowOrder'
import type { PageAddress } from '../workspace/pageAddress'

/**
 * Opens the filter of a result, which stands in the address of the page: `#sheet/only=fail` for an
 * answer, `#sheet/cause=3` for a cause of this result.
 */
export function openResultFilter(address: PageAddress): Signal<RowFilter> {
  const filter = signal<RowFilter>(filterIn(address.read() ?? ''))
  const said = () => saidOf(filter.value)
  effect(() => address.write(said()))
  address.watch(() => {
    const rest = address.read()
    // The page's own link, without a rest, leads back to what was shown.
    if (rest === '') address.write(said())
    else if (rest !== null && rest !== said()) filter.value = filterIn(rest)
  })
  return filter
}

function saidOf(filter: RowFilter): string {
  if (filter === null) return ''
  return 'cause' in filter ? `cause=${filter.cause}` : `only=${filter.answer}`
}

function filterIn(rest: string): RowFilter {
  const parts = new URLSearchParams(rest)
  const answer = parts.get('only') ?? ''
  if (isRowAnswer(answer)) return { answer }
  const cause = /^\d{1,4}$/.exec(parts.get('cause') ?? '')?.[0]
  return cause === undefined ? null : { cause: Number(cause) }
}
