import type { GuidesState, ManagedGuide } from '../../lib/state/workspace/guides'
import type { SharedGuide, SharedGuidesState } from '../../lib/state/workspace/sharedGuides'
import { formatMoment, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { ProblemList } from './ProblemList'
import { PutGuide } from './PutGuide'

interface SharedEditionProps {
  readonly state: GuidesState
  readonly shared: SharedGuidesState
  readonly managed: ManagedGuide
}

/** What the shared folder has of a guide, and the button that puts the edition in use there. */
export function SharedEdition({ state, shared, managed }: SharedEditionProps) {
  if (!shared.isOn.value) return null
  const { id, edition } = managed
  const there = shared.guides.value.find((one) => one.id === id)
  // Everybody has the one that comes with the extension.
  const isOffered = there ? there.state !== 'same' : edition.origin !== 'bundled'
  return (
    <>
      {there && <SharedGuideLine state={state} guide={there} />}
      <PutGuide shared={shared} guide={edition.guide} there={there} isOffered={isOffered} />
    </>
  )
}

const TITLES = {
  new: 'sharedGuideNew',
  other: 'sharedGuideOther',
  same: 'sharedGuideSame',
} as const

interface SharedGuideLineProps {
  readonly state: GuidesState
  readonly guide: SharedGuide
}

/** A guide in the shared folder: whether it is new here, who put it there, and the way to its changes. */
export function SharedGuideLine({ state, guide }: SharedGuideLineProps) {
  const { id } = guide
  if (!('candidate' in guide)) {
    const said = guide.state === 'otherVersion' ? 'sharedGuideNewer' : 'sharedGuideUnreadable'
    return <p class="notice trouble">{t(said, `${id}.json`)}</p>
  }
  if (guide.state === 'refused') {
    return (
      <div class="notice trouble">
        <p>{t('sharedGuideRefused', `${id}.json`)}</p>
        <ProblemList problems={guide.candidate.problems} />
      </div>
    )
  }
  const { candidate } = guide
  const { edition, title } = candidate.guide
  return (
    <div class={guide.state === 'new' ? 'notice' : undefined} data-shared-guide={id}>
      <p>{t(TITLES[guide.state])}</p>
      <p class="help">{translated(edition)}</p>
      <p class="help">{putBy(candidate.shared)}</p>
      {guide.state !== 'same' && (
        <button
          type="button"
          aria-label={t('sharedGuideLookAt', translated(title))}
          onClick={() => state.offer(candidate)}
        >
          {t('sharedGuideLook')}
        </button>
      )}
    </div>
  )
}

interface From {
  readonly by: string
  readonly at: string | null
}

/** @returns who put it into the folder, and when. */
export function putBy(from: From | null): string {
  if (from === null || from.at === null) return t('sharedByServer')
  const when = formatMoment(Temporal.Instant.from(from.at))
  return from.by === '' ? t('sharedByNobody', when) : t('sharedBy', from.by, when)
}
