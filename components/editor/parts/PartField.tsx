import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { pathOf, type ValuePlace } from '../../../lib/guide/draft/tree'
import { FindingLines } from '../FindingLines'
import { useWanted } from '../useWanted'
import { PartHelp } from './PartHelp'

/** Connects a control with its label and with what is said about its value. */
interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string
}

interface PartFieldProps {
  readonly label: string
  readonly place: ValuePlace
  readonly children: (control: ControlProps) => ComponentChildren
}

/** The control for a value, with its label, its help, and below it what is said about the value. */
export function PartField({ label, place, children }: PartFieldProps) {
  const id = useId()
  const field = useWanted(place)
  const path = pathOf(place)
  return (
    <div class="text" ref={field} data-path={path}>
      <label for={id}>
        <span>{label}</span>
      </label>
      <PartHelp place={place} id={`${id}-help`} />
      {children({ id, 'aria-describedby': `${id}-help ${id}-more` })}
      <FindingLines path={path} id={`${id}-more`} within />
    </div>
  )
}
