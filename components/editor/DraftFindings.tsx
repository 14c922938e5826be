import type { DraftFinding } from '../../lib/guide/draft/findings'
import type { Values } from '../../lib/guide/draft/tree'
import { renderMessage, t } from '../../lib/text'
import { placeWords } from './placeWords'

interface DraftFindingsProps {
  readonly findings: readonly DraftFinding[]
  readonly values: Values
  /** Brings the field at a path into view. */
  readonly onWant: (path: string) => void
}

/** So many are listed: the others come up once these are done. */
const SHOWN = 30

/** Everything that there is to say about a draft, each with a button to its field. */
export function DraftFindings({ findings, values, onWant }: DraftFindingsProps) {
  const stops = findings.filter(({ weight }) => weight === 'stop').length
  const more = findings.length - SHOWN
  return (
    <section aria-labelledby="editor-findings">
      <h3 id="editor-findings">{t('writeFindings')}</h3>
      <p role="status">
        {stops > 0 ? t('writeStops', String(stops)) : t('writeNoStops')}
        {findings.length > stops && ` ${t('writeLooks', String(findings.length - stops))}`}
      </p>
      <ul class="plain">
        {findings.slice(0, SHOWN).map(({ path, problem, weight }) => (
          <li key={path + problem.key} class={`finding ${weight}`}>
            <button type="button" class="link" onClick={() => onWant(path)}>
              {placeWords(path, values)}
            </button>{' '}
            {renderMessage(problem)}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="help">{t('writeMore', String(more))}</p>}
    </section>
  )
}
