import { useEffect, useState } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Due } from '../../lib/progress/facility/progressOf'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { useLoaded } from '../hooks/useLoaded'
import { AuthorField } from '../kit/AuthorField'
import { NewTabLink } from '../kit/NewTabLink'
import { AboutGuide } from './AboutGuide'
import { ContactSection } from './ContactSection'
import { DeadlineSection } from './DeadlineSection'
import { ManualList } from './ManualList'
import { SubsidyTable } from './SubsidyTable'

interface MaterialsViewProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly due: Due
}

/** 資料: the manuals, and folded below them deadline and contact, the amounts, and the data. */
export function MaterialsView({ state, facility, guide, due }: MaterialsViewProps) {
  const materials = useLoaded(state.loadMaterials)
  const notes = useLoaded(state.loadNotes)
  const isWhole = useAllLoaded(state)
  if (!isWhole) return <p class="lead">{t('loading')}</p>
  return (
    <>
      <ManualList guide={guide} recent={materials?.recent.value ?? []} />
      <details class="fold">
        <summary>{t('materialsContact')}</summary>
        {materials && <DeadlineSection guide={guide} due={due} materials={materials} />}
        <ContactSection contact={guide.contact} facility={facility} />
      </details>
      <details class="fold">
        <summary>{t('materialsSubsidy')}</summary>
        <SubsidyTable guide={guide} kind={facility.kind} />
      </details>
      <details class="fold">
        <summary>{t('materialsData')}</summary>
        <NewTabLink href="/workspace.html#print">{t('openPrint')}</NewTabLink>
        <NewTabLink href="/workspace.html#log">{t('placeLog')}</NewTabLink>
        <NewTabLink href="/workspace.html#guides">{t('manageGuides')}</NewTabLink>
        {notes && <AuthorField notes={notes} />}
        <AboutGuide guide={guide} />
      </details>
    </>
  )
}

/** @returns whether all parts have loaded or failed: a later one would move the rest. */
function useAllLoaded(state: PanelState): boolean {
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    let wanted = true
    const parts = Promise.allSettled([state.loadMaterials(), state.loadNotes()])
    void parts.then(() => wanted && setWhole(true))
    return () => {
      wanted = false
    }
  }, [state])
  return isWhole
}
