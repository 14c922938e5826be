import type { MessageKey } from '../../lib/message'
import type { ActiveTab } from '../../lib/portal/channel/followActiveTab'
import type { OtherForm } from '../../lib/portal/channel/pageState'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { PortalLink } from '../kit/PortalLink'
import { UnloadedForm } from '../kit/UnloadedForm'
import { OtherFormNotice } from './OtherFormNotice'

interface NoFormProps {
  readonly seen: ActiveTab
  /** The browser withholds access to the portal's pages. */
  readonly withheld: boolean
  /** Opens the panel's own form. */
  readonly onType: () => void
  readonly loadAssigning: PanelState['loadAssigning']
}

/** Why there is nothing to check, and what to do. */
export function NoForm({ seen, withheld, onType, loadAssigning }: NoFormProps) {
  const other = otherFormIn(seen)
  // The panel's notice at the top already says this.
  const isShut = withheld && seen.page === null
  return (
    <>
      {other && <OtherFormNotice form={other} loadAssigning={loadAssigning} />}
      {!other && !isShut && <Reason seen={seen} />}
      {(other === null || other.kind === 'unknown') && (
        <section class="no-form">
          <p>{t('typedOffer')}</p>
          <button type="button" onClick={onType}>
            {t('typedStart')}
          </button>
        </section>
      )}
    </>
  )
}

function Reason({ seen }: { seen: ActiveTab }) {
  const title = useFocusRecovery<HTMLHeadingElement>()
  const isUnloaded = seen.page?.form.found === 'unloaded'
  return (
    <section class="no-form">
      <h2 ref={title} tabIndex={-1}>
        {t(isUnloaded ? 'formUnloadedTitle' : 'noFormTitle')}
      </h2>
      {isUnloaded ? <UnloadedForm /> : <p>{t(reasonFor(seen))}</p>}
      {seen.address.place === 'elsewhere' && <PortalLink />}
    </section>
  )
}

function reasonFor({ address, page, unreachable }: ActiveTab): MessageKey {
  if (address.place === 'elsewhere') return 'noFormElsewhere'
  if (address.place === 'sister') return 'pageSister'
  if (unreachable) return 'pageDeaf'
  if (page === null || page.form.found === 'reading') return 'pageBeingRead'
  return page.form.found === 'unreadable' ? 'formUnreadable' : 'noForm'
}

/** @returns the form that is not checked; one of unknown kind counts only if a field has a label. */
function otherFormIn({ address, page, unreachable }: ActiveTab): OtherForm | null {
  const shown = address.place === 'page' && !unreachable ? page?.form : undefined
  if (shown?.found !== 'other') return null
  const isAny = shown.kind !== 'unknown' || shown.fields.some(({ label }) => label !== '')
  return isAny ? shown : null
}
