import { useLayoutEffect, useRef } from 'preact/hooks'
import type { GuideCandidate } from '../../lib/state/workspace/guideCandidate'
import type { GuidesState } from '../../lib/state/workspace/guides'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { GuideText } from '../kit/GuideText'
import { JsonFilePicker } from '../kit/JsonFilePicker'
import { EditionDoubts } from './EditionDoubts'
import { GuideChanges } from './GuideChanges'
import { MadeLine } from './MadeLine'
import { ProblemList } from './ProblemList'
import { putBy } from './SharedEdition'

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
        {candidate?.state === 'sound' && (
          <Preview key={candidate.shared?.digest} state={state} candidate={candidate} />
        )}
      </div>
    </section>
  )
}

interface PreviewProps {
  readonly state: GuidesState
  readonly candidate: Extract<GuideCandidate, { state: 'sound' }>
}

function Preview({ state, candidate }: PreviewProps) {
  const { fileName, shared, guide, changes, overruled } = candidate
  const inUse = state.guides.value?.find(({ id }) => id === guide.id)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that showed it is elsewhere on the page.
  useLayoutEffect(() => {
    if (shared !== null) heading.current?.focus()
  }, [shared])
  return (
    <div class="notice">
      <h3 ref={heading} tabIndex={-1}>
        {t('fileSound', fileName)}
      </h3>
      {shared && <p class="help">{putBy(shared)}</p>}
      <p>
        <GuideText text={guide.title} />
      </p>
      <p class="help">{t('edition', translated(guide.publisher), translated(guide.edition))}</p>
      <MadeLine made={guide.made} />
      <EditionDoubts
        guide={guide}
        current={changes?.length === 0 ? undefined : inUse?.edition.guide}
      />
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
