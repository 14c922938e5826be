import type { ValuePlace } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { helpAt } from './partHelp'

interface PartHelpProps {
  readonly place: ValuePlace
  /** By which a control is described by it. */
  readonly id?: string
}

/** What is written in a part, with an example. */
export function PartHelp({ place, id }: PartHelpProps) {
  const help = helpAt(place)
  return (
    help && (
      <span class="help" id={id}>
        {t(help)}
      </span>
    )
  )
}
