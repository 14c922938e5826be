import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { moved } from '../../../lib/guide/draft/moved'
import { isList, pathOf, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { entryWords } from '../entryWords'
import { FindingLines } from '../FindingLines'
import { Fold } from '../Fold'
import { useWanted } from '../useWanted'
import { ArticleUsers } from './ArticleUsers'
import { EntryButtons } from './EntryButtons'
import { PartHelp } from './PartHelp'
import type { Part } from './partTypes'

interface ListPartProps {
  readonly part: Extract<Part, { is: 'list' }>
  readonly place: ValuePlace
  /** Shows the parts of the entry at a place. */
  readonly show: (entry: ValuePlace) => ComponentChildren
}

/** The last move: its number, so that each one counts, and where the entry is now. */
interface Move {
  readonly nth: number
  readonly to: number
  readonly by: -1 | 1
}

/** A list whose entries can be added, changed, moved and removed. */
export function ListPart({ part, place, show }: ListPartProps) {
  const { values, change } = useEditor()
  const [opened, setOpened] = useState(-1)
  const [move, setMove] = useState<Move | null>(null)
  const list = useWanted<HTMLFieldSetElement>(place, (path) => path !== pathOf(place))
  const value = valueAt(values, place)
  const entries = isList(value) ? value : []
  const add = () => {
    setOpened(entries.length)
    change([...place, entries.length], part.blank(entries, values))
  }
  const moveEntry = (index: number, by: -1 | 1) => {
    setOpened(index + by)
    setMove({ nth: (move?.nth ?? 0) + 1, to: index + by, by })
    change(place, moved(entries, index, by))
  }
  // The keyboard stays at the entry that was moved; at an end of the list only the other way is left.
  useEffect(() => {
    if (move === null) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
      `:scope > [data-index='${move.to}'] > .fold > .fold-body > p > [data-by]`,
    )
    const all = [...(buttons ?? [])]
    const same = all.find(({ dataset }) => dataset.by === String(move.by))
    ;(same ?? all[0])?.focus()
  }, [move])
  return (
    <fieldset class="part" ref={list}>
      <legend>{t(part.label)}</legend>
      <PartHelp place={place} />
      <FindingLines path={pathOf(place)} />
      {entries.map((_, index) => {
        const own = [...place, index]
        const name = entryWords(own, values) || t('writeUnnamed', String(index + 1))
        return (
          // After a move the entries are drawn anew: which of them are open goes by their place.
          <div key={`${move?.nth ?? 0}-${index}`} data-index={index}>
            <Fold paths={[pathOf(own)]} title={name} isOpen={index === opened}>
              <FindingLines path={pathOf(own)} />
              {show(own)}
              <ArticleUsers entry={own} />
              <EntryButtons
                place={place}
                index={index}
                name={name}
                onMove={(by) => moveEntry(index, by)}
                onRemove={() => {
                  setOpened(-1)
                  change(own, undefined)
                }}
              />
            </Fold>
          </div>
        )
      })}
      <button type="button" onClick={add}>
        {t(part.add)}
      </button>
    </fieldset>
  )
}
