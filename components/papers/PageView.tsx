import type { Box } from '../../lib/document/word'
import type { PapersState, ShownPage } from '../../lib/state/papers/papersTypes'
import { t } from '../../lib/text'

interface PageViewProps {
  readonly page: ShownPage
  readonly fileName: string
  /** The place that is marked on it, if any. */
  readonly marked: Box | null
}

/** A page as a picture, or a sheet as a table, with a place marked on it. */
export function PageView({ page, fileName, marked }: PageViewProps) {
  if (page.picture === null) return <SheetView page={page} fileName={fileName} marked={marked} />
  const part = (length: number, whole: number) => `${(100 * length) / whole}%`
  return (
    <div class="paper-page">
      <img src={page.picture} alt={t('paperPicture', fileName, String(page.number))} />
      {marked && (
        <span
          class="paper-mark"
          style={{
            left: part(marked.x, page.width),
            top: part(marked.y, page.height),
            width: part(marked.width, page.width),
            height: part(marked.height, page.height),
          }}
        />
      )}
    </div>
  )
}

/** Magnifies a place so that about a third of the page's width is seen. */
const ENLARGED = 3

/** The marked place, enlarged. */
export function EnlargedPlace({ page, marked }: { page: ShownPage; marked: Box }) {
  if (page.picture === null) return null
  const middle = { x: marked.x + marked.width / 2, y: marked.y + marked.height / 2 }
  return (
    <div class="paper-enlarged" aria-hidden="true">
      <img
        src={page.picture}
        alt=""
        style={{
          width: `${ENLARGED * 100}%`,
          left: `${50 - ENLARGED * 100 * (middle.x / page.width)}%`,
          transform: `translateY(${-100 * (middle.y / page.height)}%)`,
        }}
      />
    </div>
  )
}

/** Cells are words whose places count columns and rows. */
function SheetView({ page, fileName, marked }: PageViewProps) {
  const rows = Map.groupBy(page.words, ({ box }) => box.y)
  const columns = [...new Set(page.words.map(({ box }) => box.x))].toSorted((a, b) => a - b)
  const isMarked = (box: Box) =>
    marked !== null &&
    box.y === marked.y &&
    box.x < marked.x + marked.width &&
    marked.x < box.x + box.width
  return (
    <section
      class="table paper-sheet"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
      tabIndex={0}
      aria-label={t('paperCells', fileName)}
    >
      <table>
        <tbody>
          {[...rows].map(([y, cells]) => (
            <tr key={y}>
              {columns.map((x) => {
                const cell = cells.find(({ box }) => box.x === x)
                const isHere = cell !== undefined && isMarked(cell.box)
                return (
                  <td
                    key={x}
                    class={isHere ? 'marked' : undefined}
                    ref={isHere ? bringIntoView : null}
                  >
                    {cell?.text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A sheet is wider than the panel, and has no enlarged part. */
function bringIntoView(cell: HTMLElement | null): void {
  cell?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

/** @returns the pages of a paper. */
export function pagesOf(
  { pages }: PapersState,
  paper: { readonly id: string; readonly pages: readonly number[] },
): ShownPage[] {
  const [fileId] = paper.id.split(':')
  return pages.value.filter((page) => page.fileId === fileId && paper.pages.includes(page.number))
}
