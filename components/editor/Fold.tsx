import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../lib/text'
import { useEditor } from './EditorContext'

interface FoldProps {
  /** Of the value that it holds; '' for none. */
  readonly path: string
  readonly title: string
  readonly isOpen?: boolean
  /** Paths of other values in it. */
  readonly holds?: (path: string) => boolean
  readonly children: ComponentChildren
}

/** A part that is drawn only while it is open: a guide has hundreds of fields. */
export function Fold({ path, title, isOpen = false, holds, children }: FoldProps) {
  const { findings, wanted } = useEditor()
  const [shown, setShown] = useState(isOpen)
  const isIn = holds ?? ((other: string) => isWithin(other, path))
  const isWanted = wanted !== '' && isIn(wanted)
  useEffect(() => {
    if (isWanted) setShown(true)
  }, [isWanted, wanted])
  const stops = [...findings].filter(([at]) => isIn(at)).flatMap(([, all]) => all)
  const count = stops.filter(({ weight }) => weight === 'stop').length
  return (
    <details
      class="fold"
      open={shown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary>
        {title}
        {count > 0 && <span class="count">{t('writeOpenCount', String(count))}</span>}
      </summary>
      {shown && <div class="fold-body">{children}</div>}
    </details>
  )
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
}
