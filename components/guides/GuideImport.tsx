import type { GuideCandidate, GuidesState } from '../../lib/state/workspace/guides'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { GuideText } from '../kit/GuideText'
import { JsonFilePicker } from '../kit/JsonFilePicker'
import { GuideChanges } from './GuideChanges'
import { MadeLine } from './MadeLine'
import { ProblemList } from './ProblemList'

/** Imports a later edition from a file: preview first, then use. */
export function GuideImport({ state }: { state: GuidesState }) {
  const candidate = state.candidate.value
  const title = useFocusRecovery<HTMLHeadingElement>(candidate)
  return (
    <section aria-labelledby="import">
      <h2 id="import" ref={title} tabIndex={-1}>
        {t('importGuide')}
      </h2>
      <p>{t('importLead')}</p>
      <JsonFilePicker label="importFile" onChoose={state.choose} />
      <div role="status">
        {candidate?.state === 'refused' && (
          <div class="notice trouble">
            <strong>{t('fileRefused', candidate.fileName)}</strong>
            <p>{t('fileRefusedMore')}</p>
            <ProblemList problems={candidate.problems} />
          </div>
        )}
        {candidate?.state === 'sound' && <Preview state={state} candidate={candidate} />}
      </div>
    </section>
  )
}

interface PreviewProps {
  readonly state: GuidesState
  readonly candidate: Extract<GuideCandidate, { state: 'sound' }>
}

function Preview({ state, candidate }: PreviewProps) {
  const { fileName, guide, changes, overruled } = candidate
  return (
    <div class="notice">
      <h3>{t('fileSound', fileName)}</h3>
      <p>
        <GuideText text={guide.title} />
      </p>
      <p class="help">{t('edition', translated(guide.publisher), translated(guide.edition))}</p>
      <MadeLine made={guide.made} />
      {changes === null ? (
        <p>{t('newGuide')}</p>
      ) : (
        <GuideChanges title={t('changesToCurrent')} changes={changes} />
      )}
      {overruled && <p>{t('policyHolds')}</p>}
      <div class="actions">
        <button type="button" class="primary" onClick={state.use}>
          {t('useGuide')}
        </button>
        <button type="button" class="link" onClick={state.dismiss}>
          {t('dismissGuide')}
        </button>
      </div>
    </div>
  )
}
