import type { Guide } from '../lib/guide/schema'
import type { Facility } from '../lib/progress/facility'
import { t } from '../lib/text'
import { ContactSection } from './ContactSection'
import { DeadlineSection } from './DeadlineSection'
import { ManualList } from './ManualList'
import { NewTabLink } from './NewTabLink'
import type { PanelState } from './panelState'
import { SubsidyTable } from './SubsidyTable'
import { useDesk } from './useDesk'

interface MaterialsViewProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
}

/** 資料: all manuals, the deadline, whom to ask, the subsidy, and what the guide is. */
export function MaterialsView({ state, facility, guide }: MaterialsViewProps) {
  const desk = useDesk(state)
  return (
    <>
      <ManualList guide={guide} recent={desk?.recent.value ?? []} />
      {desk && <DeadlineSection guide={guide} desk={desk} />}
      <ContactSection contact={guide.contact} facility={facility} />
      <SubsidyTable guide={guide} />
      <section>
        <h2>{t('aboutGuide')}</h2>
        <p>{guide.title}</p>
        <p class="help">{t('edition', guide.publisher, guide.edition)}</p>
        {guide.prerequisite && <p class="help">{guide.prerequisite.text}</p>}
        {guide.limits && <p class="help">{guide.limits.text}</p>}
        <NewTabLink href="/workspace.html#guides">{t('manageGuides')}</NewTabLink>
      </section>
    </>
  )
}
