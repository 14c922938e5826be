import { useEffect, useState } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { useLoaded } from '../hooks/useLoaded'
import { AuthorField } from '../kit/AuthorField'
import { GuideLanguageNote } from '../kit/GuideLanguageNote'
import { GuideText } from '../kit/GuideText'
import { NewTabLink } from '../kit/NewTabLink'
import { ContactSection } from './ContactSection'
import { DeadlineSection } from './DeadlineSection'
import { ManualList } from './ManualList'
import { SubsidyTable } from './SubsidyTable'

interface MaterialsViewProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
}

/** 資料: all manuals, the deadline, whom to ask, the subsidy, and what the guide is. */
export function MaterialsView({ state, facility, guide }: MaterialsViewProps) {
  const desk = useLoaded(state.loadDesk)
  const notes = useLoaded(state.loadNotes)
  const isWhole = useWhole(state)
  if (!isWhole) return <p class="lead">{t('loading')}</p>
  return (
    <>
      <ManualList guide={guide} recent={desk?.recent.value ?? []} />
      {desk && <DeadlineSection guide={guide} desk={desk} />}
      <ContactSection contact={guide.contact} facility={facility} />
      <SubsidyTable guide={guide} />
      {notes && (
        <section>
          <AuthorField notes={notes} />
        </section>
      )}
      <section>
        <h2>{t('aboutGuide')}</h2>
        <p>
          <GuideText text={guide.title} />
        </p>
        <p class="help">{t('edition', translated(guide.publisher), translated(guide.edition))}</p>
        {guide.prerequisite && (
          <p class="help">
            <GuideText text={guide.prerequisite.text} />
          </p>
        )}
        {guide.limits && (
          <p class="help">
            <GuideText text={guide.limits.text} />
          </p>
        )}
        <GuideLanguageNote />
        <NewTabLink href="/workspace.html#print">{t('openPrint')}</NewTabLink>
        <NewTabLink href="/workspace.html#guides">{t('manageGuides')}</NewTabLink>
      </section>
      <NewTabLink href="/workspace.html#log">{t('placeLog')}</NewTabLink>
    </>
  )
}

/** @returns whether all parts are there or have failed: one that came later would move the rest. */
function useWhole(state: PanelState): boolean {
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    let wanted = true
    const parts = Promise.allSettled([state.loadDesk(), state.loadNotes()])
    void parts.then(() => wanted && setWhole(true))
    return () => {
      wanted = false
    }
  }, [state])
  return isWhole
}
