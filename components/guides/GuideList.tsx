import { guideName } from '../../lib/guide'
import type { AssignedForm } from '../../lib/guide/assignment'
import type { Origin } from '../../lib/guide/edition'
import type { MessageKey } from '../../lib/message'
import type { Refused } from '../../lib/progress/guides/editions'
import type { GuidesState, ManagedGuide } from '../../lib/state/workspace/guides'
import type { SharedGuidesState } from '../../lib/state/workspace/sharedGuides'
import { formatDate, t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'
import { LoadFailed } from '../kit/LoadFailed'
import { ExportGuide } from './ExportGuide'
import { GuideChanges } from './GuideChanges'
import { MadeLine } from './MadeLine'
import { ProblemList } from './ProblemList'
import { SharedEdition } from './SharedEdition'

const ORIGINS: Readonly<Record<Origin, MessageKey>> = {
  bundled: 'originBundled',
  imported: 'originImported',
  policy: 'originPolicy',
}

interface GuideListProps {
  readonly state: GuidesState
  readonly shared: SharedGuidesState
  /** The user's assignments, exported with a guide. */
  readonly assigned: readonly AssignedForm[]
}

/** Every guide: the edition in force, its origin and its changes. */
export function GuideList({ state, shared, assigned }: GuideListProps) {
  const guides = state.guides.value
  return (
    <section aria-labelledby="guides">
      <h2 id="guides">{t('manageGuides')}</h2>
      <p>{t('guidesLead')}</p>
      {state.refused.value.map((refused) => (
        <RefusedEdition key={refused.origin + refused.name} state={state} refused={refused} />
      ))}
      {guides === null ? (
        <LoadFailed state={state} />
      ) : (
        guides.map((guide) => (
          <GuideCard
            key={guide.id}
            state={state}
            shared={shared}
            managed={guide}
            assigned={assigned}
          />
        ))
      )}
    </section>
  )
}

interface GuideCardProps extends GuideListProps {
  readonly managed: ManagedGuide
}

function GuideCard({ state, shared, managed, assigned }: GuideCardProps) {
  const { id, edition, fileName, changes, policyDay } = managed
  const { guide, origin } = edition
  const name = guideName(guide)
  return (
    <article class="card guide" data-guide={id} aria-label={name}>
      <h3>
        <GuideText text={name} />
      </h3>
      <p class="help">
        <GuideText text={guide.title} />
      </p>
      <dl class="facts">
        <dt>{t('partEdition')}</dt>
        <dd>
          <GuideText text={guide.edition} />
        </dd>
        <dt>{t('partPublisher')}</dt>
        <dd>
          <GuideText text={guide.publisher} />
        </dd>
        <dt>{t('origin')}</dt>
        <dd>
          {origin === 'imported' && fileName !== null
            ? t('originFile', t(isShared(fileName) ? 'originShared' : ORIGINS[origin]), fileName)
            : t(ORIGINS[origin])}
        </dd>
      </dl>
      <MadeLine made={guide.made} />
      {origin === 'policy' && <p>{t('policyHolds')}</p>}
      {policyDay && <p>{t('policyDay', formatDate(Temporal.PlainDate.from(policyDay)))}</p>}
      {changes !== null && <GuideChanges title={t('changesToBundled')} changes={changes} />}
      {fileName !== null && (
        <button
          type="button"
          aria-label={t('takeBackFor', name, fileName)}
          onClick={() => state.removeEdition(id)}
        >
          {t('takeBack')}
        </button>
      )}
      <ExportGuide guide={guide} own={assigned} />
      <SharedEdition state={state} shared={shared} managed={managed} />
    </article>
  )
}

/** A file that a user chooses has no folder in its name. */
function isShared(fileName: string): boolean {
  return fileName.includes('/')
}

/** An edition that cannot be used: why, and the button that removes it. */
function RefusedEdition({ state, refused }: { state: GuidesState; refused: Refused }) {
  const { origin, id, name, problems } = refused
  return (
    <div class="notice trouble">
      <strong>{t(origin === 'policy' ? 'refusedPolicy' : 'refusedEdition', name)}</strong>
      <ProblemList problems={problems} />
      {origin === 'imported' && id !== null && (
        <button type="button" onClick={() => state.removeEdition(id)}>
          {t('takeBackFor', id, name)}
        </button>
      )}
    </div>
  )
}
