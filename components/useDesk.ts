import { useEffect, useState } from 'preact/hooks'
import type { DeskState } from './deskState'
import type { PanelState } from './panelState'

/** @returns `null` until it has been loaded. */
export function useDesk(state: PanelState): DeskState | null {
  const [desk, setDesk] = useState<DeskState | null>(null)
  useEffect(() => {
    let wanted = true
    void state.loadDesk().then((loaded) => wanted && setDesk(loaded))
    return () => {
      wanted = false
    }
  }, [state])
  return desk
}
