import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type DraftLine, draftBreakdown, draftCells } from '../../lib/document/draftBreakdown'
import type { ReadPaper } from '../../lib/document/paper'
import { BYTE_ORDER_MARK, writeRow } from '../../lib/sheet/write'
import { formatYen, t } from '../../lib/text'
import { CopyButton } from '../kit/CopyButton'
import { BookButton } from '../sheet/BookButton'

/** The columns ① and ②. */
const AMOUNTS = [2, 3]

/** A draft of the 領収書内訳書 from the lines of the receipts, to be copied. */
export function DraftSection({ papers }: { papers: readonly ReadPaper[] }) {
  const [ineligible, setIneligible] = useState<ReadonlySet<string>>(new Set())
  const draft = draftBreakdown(papers)
  if (draft === null) return null
  const cells = draftCells(draft.lines, ineligible)
  const rows = [[t('draftMark')], ...cells]
  // Tabs and line breaks would begin another cell.
  const text = rows.map((row) => row.map((cell) => cell.replace(/\s/g, ' ')).join('\t')).join('\n')
  const csv = new Blob([BYTE_ORDER_MARK, ...rows.map(writeRow)])
  const turn = (id: string) => setIneligible(new Set([id]).symmetricDifference(ineligible))
  return (
    <details class="paper-draft">
      <summary>{t('draftTitle')}</summary>
      <p class="help">{t('draftLead')}</p>
      {draft.incomplete.map(({ id, fileName }) => (
        <p class="notice" key={id}>
          {t('draftIncomplete', fileName)}
        </p>
      ))}
      <DraftTable
        cells={cells}
        rows={draft.lines.map((line) => (
          <DraftRow
            key={line.id}
            line={line}
            isOther={ineligible.has(line.id)}
            onTurn={() => turn(line.id)}
          />
        ))}
      />
      <div class="actions">
        <CopyButton text={text} label={t('draftCopy')} />
        <BookButton
          csv={csv}
          fileName={`${t('draftFile')}.xlsx`}
          label="draftBook"
          numberColumns={AMOUNTS}
        />
      </div>
    </details>
  )
}

interface DraftTableProps {
  /** With the heads before, and the sums behind the lines. */
  readonly cells: readonly (readonly string[])[]
  readonly rows: ComponentChildren
}

function DraftTable({ cells, rows }: DraftTableProps) {
  const [, , eligibleSum = '0', otherSum = '0'] = cells.at(-1) ?? []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section class="table" tabIndex={0} aria-label={t('draftTitle')}>
      <table>
        <thead>
          <tr>
            {(cells[0] ?? []).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows}
          <tr>
            <th scope="row" colSpan={2}>
              {t('draftSum')}
            </th>
            <td class="paper-yen">{formatYen(Number(eligibleSum))}</td>
            <td class="paper-yen">{formatYen(Number(otherSum))}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

interface DraftRowProps {
  readonly line: DraftLine
  /** It is among ②. */
  readonly isOther: boolean
  readonly onTurn: () => void
}

function DraftRow({ line: { item, detail, amount, isDoubtful }, isOther, onTurn }: DraftRowProps) {
  const shown = (
    <>
      {formatYen(amount)}
      {isDoubtful && <span class="basis"> {t('paperBasisPicture')}</span>}
      <button type="button" class="link" aria-label={t('draftTurnSpoken', detail)} onClick={onTurn}>
        {t(isOther ? 'draftToEligible' : 'draftToOther')}
      </button>
    </>
  )
  return (
    <tr>
      <td>{item}</td>
      <td>{detail}</td>
      <td class="paper-yen">{!isOther && shown}</td>
      <td class="paper-yen">{isOther && shown}</td>
    </tr>
  )
}
