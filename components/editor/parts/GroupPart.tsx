import type { ComponentChildren } from 'preact'
import { isWithin, pathOf, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { FindingLines } from '../FindingLines'
import { useWanted } from '../useWanted'
import { PartHelp } from './PartHelp'
import type { Part } from './partTypes'

interface GroupPartProps {
  readonly part: Extract<Part, { is: 'group' }>
  readonly place: ValuePlace
  readonly children: ComponentChildren
}

/** Parts that belong together. One that need not be there can be cleared with one press. */
export function GroupPart({ part, place, children }: GroupPartProps) {
  const { values, change } = useEditor()
  const group = useWanted<HTMLFieldSetElement>(place, (path) =>
    part.parts.some(({ key }) => isWithin(path, pathOf([...place, key]))),
  )
  const label = t(part.label)
  return (
    <fieldset class="part" ref={group}>
      <legend>{label}</legend>
      <PartHelp place={place} />
      <FindingLines path={pathOf(place)} />
      {children}
      {part.canGo && valueAt(values, place) !== undefined && (
        <button type="button" class="link" onClick={() => change(place, undefined)}>
          {t('writeClear', label)}
        </button>
      )}
    </fieldset>
  )
}
