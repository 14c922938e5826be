import { PAGE_SIZE, type TablePage } from '../../lib/progress/table/facilityPages'
import { formatCount, t } from '../../lib/text'

interface PagerProps {
  readonly page: TablePage<unknown>
  /** Number of rows on all pages. */
  readonly total: number
  readonly onTurn: (page: number) => void
  /** Announces the rows to screen readers when the page changes. */
  readonly announces?: boolean
}

/** The range of shown rows, and buttons for the pages before and after; nothing for a single page. */
export function Pager({ page, total, onTurn, announces = false }: PagerProps) {
  const { number, pages, first, rows } = page
  if (pages === 1) return null
  const turn = (to: number) => to >= 0 && to < pages && onTurn(to)
  const size = String(PAGE_SIZE)
  return (
    <div class="pager">
      <button type="button" aria-disabled={number === 0} onClick={() => turn(number - 1)}>
        {t('pageBefore', size)}
      </button>
      <span role={announces ? 'status' : undefined}>
        {t(
          'pageRows',
          formatCount(first + 1),
          formatCount(first + rows.length),
          formatCount(total),
        )}
      </span>
      <button type="button" aria-disabled={number === pages - 1} onClick={() => turn(number + 1)}>
        {t('pageAfter', size)}
      </button>
    </div>
  )
}
