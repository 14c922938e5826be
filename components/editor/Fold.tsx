import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { isWithin } from '../../lib/guide/draft/tree'
import { t } from '../../lib/text'
import { useEditor } from './EditorContext'

interface FoldProps {
  /** Of the values in it; left out for none. */
  readonly paths?: readonly string[]
  readonly title: string
  readonly isOpen?: boolean
  readonly children: ComponentChildren
}

/** A part that is drawn only while it is open: a guide has hundreds of fields. */
export function Fold({ paths = [], title, isOpen = false, children }: FoldProps) {
  const { findings, wanted } = useEditor()
  const [shown, setShown] = useState(isOpen)
  const isIn = (path: string) => paths.some((outer) => isWithin(path, outer))
  const isWanted = wanted !== null && isIn(wanted.path)
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
