import { useId, useState } from 'preact/hooks'
import { kindName } from '../../../lib/check/kindName'
import { ownKindsInDraft } from '../../../lib/guide/draft/ownKinds'
import { isList, pathOf, valueAt } from '../../../lib/guide/draft/tree'
import { FACILITY_KINDS, isOwnKind, ownKind } from '../../../lib/notation/facilityKind'
import { renderMessage, t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { Boxes } from './ManyPart'
import type { PartProps } from './partTypes'

/** The kinds of facilities of a row: those of the trade, and the programme's own by their names. */
export function KindsPart({ part, place }: PartProps) {
  const { values, change } = useEditor()
  const [name, setName] = useState('')
  const id = useId()
  const kinds = [...FACILITY_KINDS, ...ownKindsInDraft(values)]
  const choices = kinds.map((kind) => ({ value: kind, label: renderMessage(kindName(kind)) }))
  const added = ownKind(name.trim())
  const add = () => {
    const chosen = valueAt(values, place)
    const before = isList(chosen) ? chosen : []
    if (!before.includes(added)) change(place, [...before, added])
    setName('')
  }
  return (
    <div>
      <Boxes label={t(part.label)} place={place} choices={choices} />
      <div class="text" data-path={`${pathOf(place)}.own`}>
        <label for={id}>
          <span>{t('writeOwnKind')}</span>
        </label>
        <span class="help">{t('writeOwnKindHelp')}</span>
        <input id={id} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        <button type="button" disabled={!isOwnKind(added)} onClick={add}>
          {t('writeOwnKindAdd')}
        </button>
      </div>
    </div>
  )
}
