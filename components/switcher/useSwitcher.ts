import { useEffect, useState } from 'preact/hooks'
import type { PanelState } from '../panelState'
import type { SwitcherState } from './switcherState'

/** @returns `null` until it has been loaded. */
export function useSwitcher(state: PanelState): SwitcherState | null {
  const [switcher, setSwitcher] = useState<SwitcherState | null>(null)
  useEffect(() => {
    let wanted = true
    void state.loadSwitcher().then((loaded) => wanted && setSwitcher(loaded))
    return () => {
      wanted = false
    }
  }, [state])
  return switcher
}
