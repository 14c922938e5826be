import { useState } from 'preact/hooks'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { Lazy } from '../kit/Lazy'

const load = () => import('../papers/openPanelPapers').then((parts) => parts.openPanelPapers())

/** 書類を確かめる below the check; its code is loaded when it is opened. */
export function PapersSection({ state }: { state: PanelState }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="check-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('papersOpen')}</summary>
      {isOpen && <Lazy load={load} props={{ state }} />}
    </details>
  )
}
