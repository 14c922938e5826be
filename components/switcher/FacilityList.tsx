import { useLayoutEffect, useState } from 'preact/hooks'
import { folded, wordSet } from '../../lib/notation/folded'
import type { Facility } from '../../lib/progress/facility/facility'
import type { FacilityOption } from '../../lib/progress/facilityStore/facilityOptions'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import type { SwitcherState } from '../../lib/state/panel/switcher/switcher'
import { t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'
import { NewTabLink } from '../kit/NewTabLink'
import { AddFacility } from './AddFacility'

/** With this many facilities or more there is a search field; never more are shown at once. */
const MANY = 8
const MOST = 40

interface FacilityListProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly onClose: () => void
}

/** The list behind the facility's name: choose another one, or add one. */
export function FacilityList({ state, facility, onClose }: FacilityListProps) {
  const switcher = useLoaded(state.loadSwitcher)
  const [adding, setAdding] = useState(false)
  const opener = useFocusRecovery<HTMLButtonElement>(adding)
  // Before the first paint, which would show the list as it was last time.
  useLayoutEffect(() => switcher?.read(), [switcher])
  if (switcher === null) return <p>{t('loading')}</p>
  if (adding) {
    const add = (more: Pick<FacilityOption, 'name' | 'code'>) => {
      switcher.add(more)
      onClose()
    }
    return <AddFacility code="" onAdd={add} onClose={() => setAdding(false)} />
  }
  return (
    <>
      {/* The header cuts a long name after two lines. */}
      <p>
        <strong>{facilityName(facility.name)}</strong>
      </p>
      <Choices switcher={switcher} current={facility.id} onClose={onClose} />
      <div class="actions">
        <button ref={opener} type="button" onClick={() => setAdding(true)}>
          {t('addFacility')}
        </button>
        <NewTabLink href="/workspace.html#facilities">{t('allFacilities')}</NewTabLink>
      </div>
    </>
  )
}

interface ChoicesProps {
  readonly switcher: SwitcherState
  /** Id of the current facility. */
  readonly current: string
  readonly onClose: () => void
}

function Choices({ switcher, current, onClose }: ChoicesProps) {
  const [query, setQuery] = useState('')
  const known = switcher.known.value
  if (switcher.failed.value) {
    return (
      <div class="notice trouble">
        <p>{t('facilitiesFailed')}</p>
        <button type="button" onClick={switcher.read}>
          {t('readAgain')}
        </button>
      </div>
    )
  }
  if (known === null) return <p>{t('loading')}</p>
  if (known.length < 2) return <p>{t('facilitiesOne')}</p>
  const found = search(known, query)
  const shown = found.slice(0, MOST)
  return (
    <>
      {known.length > MANY && (
        <label class="text">
          <span>{t('searchFacilities')}</span>
          <input
            type="search"
            value={query}
            autocomplete="off"
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
      )}
      <p role="status" class={known.length > MANY ? 'help' : 'hidden'}>
        {found.length === 0 ? t('facilitiesNotFoundHere') : t('facilitiesFound', `${found.length}`)}
      </p>
      <ul class="facility-list">
        {shown.map(({ id, name, code }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => {
                if (id !== current) switcher.choose(id)
                onClose()
              }}
            >
              <span>{facilityName(name)}</span>
              {code && <span class="help">{code}</span>}
              {id === current && <span class="help">{t('usedMark')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST && <p class="help">{t('facilitiesMore', `${found.length - MOST}`)}</p>}
    </>
  )
}

function search(known: readonly FacilityOption[], query: string): readonly FacilityOption[] {
  const words = wordSet(query)
  if (words.length === 0) return known
  return known.filter(({ name, code }) => {
    const text = folded(`${name}\n${code}`)
    return words.every((word) => text.includes(word))
  })
}
