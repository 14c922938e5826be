import { useMemo, useState } from 'preact/hooks'
import { workedDiffering } from '../../lib/check/worked'
import type { Draft } from '../../lib/guide/draft/draft'
import { findingsOf } from '../../lib/guide/draft/findings'
import { guideOf } from '../../lib/guide/draft/guideOf'
import { pathOf, textOf } from '../../lib/guide/draft/tree'
import type { DraftEdits } from '../../lib/state/editor/draftEdits'
import type { DraftsState } from '../../lib/state/editor/drafts'
import { t } from '../../lib/text'
import { DraftCheck } from './DraftCheck'
import { DraftDifference } from './DraftDifference'
import { DraftFacts } from './DraftFacts'
import { DraftFindings } from './DraftFindings'
import { DraftPreview } from './DraftPreview'
import { EditorProvider } from './EditorContext'
import { Fold } from './Fold'
import { FormShapePart } from './FormShapePart'
import { LabelTrialField } from './LabelTrialField'
import { PartList } from './parts/PartView'
import { EDITOR_SECTIONS, type EditorSection } from './parts/sections'
import { RefusedEdits } from './RefusedEdits'
import { WorkedList } from './WorkedList'

interface DraftViewProps {
  readonly state: DraftsState
  readonly draft: Draft
  readonly edits: DraftEdits
}

/** One draft, open for editing. */
export function DraftView({ state, draft, edits }: DraftViewProps) {
  const values = edits.values.value
  const [wanted, want] = useState<{ readonly path: string } | null>(null)
  const { find, guides } = state
  const drafted = useMemo(() => guideOf(values, find), [values, find, guides.value])
  const all = useMemo(
    () => [...findingsOf(values, find), ...(drafted.ok ? workedDiffering(drafted.guide) : [])],
    [values, find, guides.value, drafted],
  )
  const findings = useMemo(() => Map.groupBy(all, ({ path }) => path), [all])
  const guide = drafted.ok ? drafted.guide : null
  const before = guides.value?.find(({ id }) => id === textOf(values.id))
  const stops = all.filter(({ weight }) => weight === 'stop').length
  return (
    <EditorProvider
      value={{ values, change: edits.change, findings, wanted, guides: guides.value ?? [] }}
    >
      <p>
        <a href="#editor">{t('writeAllDrafts')}</a>
      </p>
      <h2>{textOf(values.title) || t('writeUntitled')}</h2>
      <p class="help" role="status">
        {t(edits.isSaved.value ? 'writeSaved' : 'writeSaving')}
      </p>
      <button
        type="button"
        disabled={!edits.isSaved.value || !draft.history?.length}
        onClick={() => state.undo(draft)}
      >
        {t('writeUndo')}
      </button>
      <RefusedEdits edits={edits} />
      {EDITOR_SECTIONS.map((section) => (
        <Section key={section.title} section={section} />
      ))}
      <Fold title={t('writeTrial')}>
        <LabelTrialField />
      </Fold>
      <Fold title={t('writeShape')}>
        <FormShapePart state={state.shape} />
      </Fold>
      <Fold paths={['worked']} title={t('writeWorked')}>
        <WorkedList guide={guide} />
      </Fold>
      <DraftFindings findings={all} values={values} onWant={(path) => want({ path })} />
      {guide && (
        <>
          <Fold title={t('writeDifference')}>
            <DraftDifference guide={guide} before={before} />
          </Fold>
          <Fold title={t('writePreview')}>
            <DraftPreview guide={guide} />
          </Fold>
          <Fold title={t('writeFacts')}>
            <DraftFacts guide={guide} />
          </Fold>
        </>
      )}
      {edits.isSaved.value && <DraftCheck state={state} draft={draft} stops={stops} />}
    </EditorProvider>
  )
}

function Section({ section: { title, help, at, parts } }: { readonly section: EditorSection }) {
  return (
    <Fold paths={parts.map(({ key }) => pathOf([...at, key]))} title={t(title)}>
      <p class="help">{t(help)}</p>
      <PartList parts={parts} at={at} />
    </Fold>
  )
}
