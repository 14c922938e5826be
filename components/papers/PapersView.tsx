import './papers.css'
import type { Outcome } from '../../lib/check'
import type { ReadPaper } from '../../lib/document/paper'
import type { PapersState } from '../../lib/state/papers/papersTypes'
import { renderMessage, t } from '../../lib/text'
import { GeneralRows, RestOutcomes } from '../check/GeneralRow'
import { LATER_ICONS } from '../icons/laterIcons'
import { Icon } from '../kit/Icon'
import { DraftSection } from './DraftSection'
import { PaperCard } from './PaperCard'

interface PapersViewProps {
  readonly state: PapersState
  /** What it stands in shows its title already. */
  readonly isTitled?: true
}

/** 書類を確かめる: files to be read, what was read off them, and the comparison. */
export function PapersView({ state, isTitled }: PapersViewProps) {
  const outcomes = state.outcomes.value
  const progress = state.progress.value
  return (
    <section class="papers" aria-labelledby="papers">
      <h2 id="papers" class={isTitled && 'hidden'}>
        {t('papersTitle')}
      </h2>
      <FileDrop state={state} />
      <div role="status">
        {progress && (
          <p>
            {t('papersReading', progress.fileName, String(progress.page), String(progress.pages))}
          </p>
        )}
      </div>
      {progress && (
        <div class="running">
          <progress max={progress.pages} value={progress.page - 1} />
          <button type="button" onClick={state.cancel}>
            {t('papersCancel')}
          </button>
        </div>
      )}
      {state.refused.value.map(({ fileName, reason }) => (
        <div class="notice trouble" role="alert" key={fileName}>
          <strong>{t('papersRefused', fileName)}</strong>
          <p>{renderMessage(reason)}</p>
        </div>
      ))}
      {outcomes && !progress && <Comparison outcomes={outcomes} papers={state.papers.value} />}
      {!progress && <DraftSection papers={state.papers.value} />}
      {state.papers.value.map((paper) => (
        <PaperCard key={paper.id} paper={paper} state={state} />
      ))}
    </section>
  )
}

function FileDrop({ state }: { state: PapersState }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the input inside does the same by keys
    <div
      class="paper-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        state.add([...(event.dataTransfer?.files ?? [])])
      }}
    >
      <p>{t('papersLead')}</p>
      <label class="text">
        <span>{t('papersChoose')}</span>
        <input
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            state.add([...(currentTarget.files ?? [])])
            // Lets the user choose the same file again.
            currentTarget.value = ''
          }}
        />
      </label>
      <p class="help">{t('papersDrop')}</p>
      <p class="help">{t('papersHandling')}</p>
      <p class="help">{t('papersNoApplication')}</p>
    </div>
  )
}

interface ComparisonProps {
  readonly outcomes: readonly Outcome[]
  readonly papers: readonly ReadPaper[]
}

function Comparison({ outcomes, papers }: ComparisonProps) {
  const [fail, review] = (['fail', 'review'] as const).map((wanted) =>
    outcomes.filter(({ answer }) => answer === wanted),
  )
  const [wrong = 0, look = 0] = [fail?.length, review?.length]
  const is = wrong > 0 ? 'fail' : look > 0 ? 'review' : 'pass'
  return (
    <section class={`verdict ${is}`} aria-label={t('papersCompared')} data-verdict={is}>
      <div role="status">
        <h3>
          {is === 'pass' && <Icon path={LATER_ICONS.done} />}
          {is === 'fail' && t('papersWrong', String(wrong), String(look))}
          {is === 'review' && t('papersLook', String(look))}
          {is === 'pass' && t('papersFine')}
        </h3>
      </div>
      <PicturedHint papers={papers} />
      <GeneralRows outcomes={[...(fail ?? []), ...(review ?? [])]} onGoTo={goToFact} />
      <RestOutcomes
        outcomes={outcomes.filter(({ answer }) => answer !== 'fail' && answer !== 'review')}
      />
    </section>
  )
}

/** Each fact of a picture is 要確認: one press at the paper answers them all. */
function PicturedHint({ papers }: Pick<ComparisonProps, 'papers'>) {
  const [first] = papers.filter(
    ({ origin, isConfirmed, isUnread }) => origin === 'picture' && !isConfirmed && !isUnread,
  )
  if (first === undefined) return null
  return (
    <p class="help">
      {t('papersPictured', first.fileName)}{' '}
      <button type="button" class="link" onClick={() => goToFact(first.id)}>
        {t('papersPicturedShow')}
      </button>
    </p>
  )
}

/** @param id of a fact, or of a whole paper. */
function goToFact(id: string): void {
  const fact = document.getElementById(id)
  fact?.scrollIntoView({ block: fact.matches('.read-paper') ? 'start' : 'center' })
  fact?.querySelector('button')?.focus({ preventScroll: true })
}
