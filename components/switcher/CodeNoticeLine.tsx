import { useState } from 'preact/hooks'
import type { FacilityOption } from '../../lib/progress/facilityStore/facilityOptions'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import type { CodeNotice } from '../../lib/state/panel/switcher/codeNotice'
import type { SwitcherState } from '../../lib/state/panel/switcher/switcher'
import { t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'
import { AddFacility } from './AddFacility'

/** The notice about the 医療機関等コード in the open form, with its actions. */
export function CodeNoticeLine({ state }: { state: PanelState }) {
  const switcher = useLoaded(state.loadSwitcher)
  const notice = switcher?.notice.value ?? null
  return (
    <div role="status">
      {switcher && notice && (
        <section class="notice" aria-label={t('codeNotice')}>
          <Said switcher={switcher} notice={notice} />
        </section>
      )}
    </div>
  )
}

function Said({ switcher, notice }: { switcher: SwitcherState; notice: CodeNotice }) {
  if (notice.kind === 'unknown') return <Unknown switcher={switcher} code={notice.code} />
  if (notice.kind === 'followed') {
    const { to, from } = notice
    return (
      <>
        <p>{t('codeFollowed', nameOf(to))}</p>
        <button type="button" onClick={() => switcher.choose(from.id)}>
          {t('codeBack', nameOf(from))}
        </button>
      </>
    )
  }
  const [owner, ...more] = notice.owners
  if (owner === undefined) return null
  if (more.length === 0) {
    return (
      <>
        <p>{t('codeOfOther', nameOf(owner))}</p>
        <button type="button" onClick={() => switcher.choose(owner.id)}>
          {t('codeSwitch', nameOf(owner))}
        </button>
      </>
    )
  }
  return (
    <>
      <p>{t('codeOfSeveral')}</p>
      {notice.owners.map((each) => (
        <button key={each.id} type="button" onClick={() => switcher.choose(each.id)}>
          {t('codeSwitch', nameOf(each))}
        </button>
      ))}
    </>
  )
}

/** The code is stored only when the user adds the facility. */
function Unknown({ switcher, code }: { switcher: SwitcherState; code: string }) {
  const [adding, setAdding] = useState(false)
  const opener = useFocusRecovery<HTMLButtonElement>(adding)
  if (adding) {
    return (
      <AddFacility key={code} code={code} onAdd={switcher.add} onClose={() => setAdding(false)} />
    )
  }
  return (
    <>
      <p>{t('codeUnknown', code)}</p>
      <button ref={opener} type="button" onClick={() => setAdding(true)}>
        {t('codeAdd')}
      </button>
    </>
  )
}

function nameOf({ name }: FacilityOption): string {
  return facilityName(name)
}
