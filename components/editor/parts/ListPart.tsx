import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { isList, pathOf, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { entryWords } from '../entryWords'
import { FindingLines } from '../FindingLines'
import { Fold } from '../Fold'
import { useWanted } from '../useWanted'
import { PartHelp } from './PartHelp'
import type { Part } from './partTypes'

interface ListPartProps {
  readonly part: Extract<Part, { is: 'list' }>
  readonly place: ValuePlace
  /** Shows the parts of the entry at a place. */
  readonly show: (entry: ValuePlace) => ComponentChildren
}

/** A list whose entries can be added, changed and removed. */
export function ListPart({ part, place, show }: ListPartProps) {
  const { values, change } = useEditor()
  const [added, setAdded] = useState(-1)
  const list = useWanted<HTMLFieldSetElement>(place, (path) => path !== pathOf(place))
  const value = valueAt(values, place)
  const entries = isList(value) ? value : []
  const add = () => {
    setAdded(entries.length)
    change([...place, entries.length], part.blank(entries, values))
  }
  return (
    <fieldset class="part" ref={list}>
      <legend>{t(part.label)}</legend>
      <PartHelp place={place} />
      <FindingLines path={pathOf(place)} />
      {entries.map((_, index) => {
        const own = [...place, index]
        const name = entryWords(own, values) || t('writeUnnamed', String(index + 1))
        return (
          <Fold key={String(index)} paths={[pathOf(own)]} title={name} isOpen={index === added}>
            <FindingLines path={pathOf(own)} />
            {show(own)}
            <button
              type="button"
              class="link"
              aria-label={t('writeRemoveOf', name)}
              onClick={() => {
                setAdded(-1)
                change(own, undefined)
              }}
            >
              {t('writeRemove')}
            </button>
          </Fold>
        )
      })}
      <button type="button" onClick={add}>
        {t(part.add)}
      </button>
    </fieldset>
  )
}
