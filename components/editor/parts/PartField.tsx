import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { pathOf, type ValuePlace } from '../../../lib/guide/draft/tree'
import type { MessageKey } from '../../../lib/message'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { FindingLines } from '../FindingLines'

/** Connects a control with its label and with what is said about its value. */
interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string
}

interface PartFieldProps {
  readonly label: string
  readonly help?: MessageKey | undefined
  readonly place: ValuePlace
  readonly children: (control: ControlProps) => ComponentChildren
}

/** The control for a value, with its label, its help, and below it what is said about the value. */
export function PartField({ label, help, place, children }: PartFieldProps) {
  const id = useId()
  const field = useWanted(place)
  const path = pathOf(place)
  return (
    <div class="text" ref={field} data-path={path}>
      <label for={id}>
        <span>{label}</span>
      </label>
      {help && <span class="help">{t(help)}</span>}
      {children({ id, 'aria-describedby': `${id}-more` })}
      <FindingLines path={path} id={`${id}-more`} />
    </div>
  )
}

/** Brings the field to a place into view, and the focus to it, once a person asks for it. */
export function useWanted(place: ValuePlace) {
  const { wanted } = useEditor()
  const field = useRef<HTMLDivElement>(null)
  const isWanted = wanted === pathOf(place)
  useEffect(() => {
    const control = isWanted ? field.current?.querySelector('input, textarea, select') : null
    if (control instanceof HTMLElement) control.focus()
  }, [isWanted])
  return field
}
