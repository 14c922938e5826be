import { useState } from 'preact/hooks'
import type { TypedFact } from '../../lib/document/correct'
import type { ReadPaper } from '../../lib/document/paper'
import type { PapersState } from '../../lib/state/papers/papersTypes'
import { formatYen, t } from '../../lib/text'
import { FactRow } from './FactRow'
import { BREAKDOWN_FACTS, SHOWN_FACTS } from './factTitles'
import { EnlargedPlace, PageView, pagesOf } from './PageView'

/** A paper: its pages beside what was read off them. */
export function PaperCard({ paper, state }: { paper: ReadPaper; state: PapersState }) {
  const [shown, show] = useState<TypedFact | null>(null)
  const pages = pagesOf(state, paper)
  const place = shown && paper[shown]?.place
  const page = place ? pages.find(({ number }) => number === place.page) : undefined
  const facts = paper.kind?.value === 'breakdown' ? BREAKDOWN_FACTS : SHOWN_FACTS
  const heading = `${paper.id}-title`
  return (
    <article
      class="card read-paper"
      id={paper.id}
      aria-labelledby={heading}
      data-paper={paper.fileName}
    >
      <h3 id={heading}>
        {paper.fileName} {t('paperPages', paper.pages.join('–'))}
      </h3>
      <div class="paper-body">
        <div class="paper-pages">
          {pages.map((each) => (
            <PageView
              key={each.number}
              page={each}
              fileName={paper.fileName}
              marked={place && each.number === place.page ? place.box : null}
            />
          ))}
        </div>
        <div>
          {place && page && <EnlargedPlace page={page} marked={place.box} />}
          <ul class="paper-facts">
            {facts.map((fact) => (
              <FactRow
                key={fact}
                paper={paper}
                fact={fact}
                state={state}
                isShown={shown === fact}
                onShow={() => show(shown === fact ? null : fact)}
              />
            ))}
          </ul>
          <PaperMore paper={paper} />
          <div class="actions">
            {paper.isConfirmed ? (
              <p role="status">{t('paperConfirmedAll')}</p>
            ) : (
              paper.origin === 'picture' && (
                <button type="button" onClick={() => state.confirmAll(paper.id)}>
                  {t('paperConfirmAll')}
                </button>
              )
            )}
            <button type="button" class="link" onClick={() => state.remove(paper.id)}>
              {t('paperRemove')}
            </button>
          </div>
        </div>
      </div>
    </article>
  )
}

/** What cannot be corrected here: tax, 「一式」 and the lines. */
function PaperMore({ paper: { tax, lumpSum, lines } }: { paper: ReadPaper }) {
  return (
    <>
      {tax && (
        <p class="help">
          {t('paperTaxTitle')}{' '}
          {t(tax.value === 'included' ? 'paperTaxIncluded' : 'paperTaxExcluded')}
        </p>
      )}
      {lumpSum && <p class="help">{t('paperLumpSumFound', lumpSum.text)}</p>}
      {lines.length > 0 && (
        <details>
          <summary>{t('paperLinesFound', String(lines.length))}</summary>
          <ul>
            {lines.map(({ name, detail, amount, other, place }) => (
              <li key={place.box.y}>
                {name} {detail} {amount !== null && formatYen(amount)}{' '}
                {other !== null && `② ${formatYen(other)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
