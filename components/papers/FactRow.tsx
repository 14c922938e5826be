import { useState } from 'preact/hooks'
import { PAPER_KINDS, type TypedFact } from '../../lib/document/correct'
import { PAPER_KIND_NAMES } from '../../lib/document/kindNames'
import type { ReadPaper } from '../../lib/document/paper'
import type { Message, MessageKey } from '../../lib/message'
import type { PapersState } from '../../lib/state/papers/papersTypes'
import { renderMessage, t } from '../../lib/text'
import { canBeConfirmed, FACT_TITLES, factNote, shownFact } from './factTitles'

interface FactRowProps {
  readonly paper: ReadPaper
  readonly fact: TypedFact
  readonly state: PapersState
  readonly isShown: boolean
  /** Shows where the fact stands. */
  readonly onShow: () => void
}

/** Text of the file is certain, and needs no word. */
const BASES: Readonly<Record<'typed' | 'picture' | 'person', MessageKey | null>> = {
  typed: null,
  picture: 'paperBasisPicture',
  person: 'paperBasisPerson',
}

/** A fact of a paper: its value, whether it is text or off a picture, and how to confirm or correct it. */
export function FactRow({ paper, fact, state, isShown, onShow }: FactRowProps) {
  const [isEdited, edit] = useState(false)
  const found = paper[fact]
  const title = t(FACT_TITLES[fact])
  const value = shownFact(paper, fact)
  const note = factNote(paper, fact)
  const basis = found?.basis ?? 'unread'
  const said = found && BASES[found.basis]
  return (
    <li class="paper-fact" id={`${paper.id}/${fact}`} data-fact={fact} data-basis={basis}>
      <div class="paper-value">
        <span class="name">{title}</span>
        <span class="value">{value ?? t('paperFactUnread')}</span>
        {note && <span class="basis">{renderMessage(note)}</span>}
        {said && <span class="basis">{t(said)}</span>}
      </div>
      <div class="paper-acts">
        {found?.place && (
          <button
            type="button"
            class="link"
            aria-pressed={isShown}
            aria-label={t('paperFactShow', title)}
            onClick={onShow}
          >
            {t('paperFactPlace')}
          </button>
        )}
        {canBeConfirmed(paper, fact) && (
          <button type="button" onClick={() => state.confirm(paper.id, fact)}>
            {t('paperFactConfirm')}
          </button>
        )}
        {!isEdited && (
          <button type="button" class="link" onClick={() => edit(true)}>
            {t('paperFactCorrect')}
          </button>
        )}
      </div>
      {isEdited && (
        <FactEditor paper={paper} fact={fact} state={state} onDone={() => edit(false)} />
      )}
    </li>
  )
}

interface FactEditorProps extends Pick<FactRowProps, 'paper' | 'fact' | 'state'> {
  readonly onDone: () => void
}

function FactEditor({ paper, fact, state, onDone }: FactEditorProps) {
  const [text, type] = useState(
    fact === 'kind' ? (paper.kind?.value ?? '') : (paper[fact]?.text ?? ''),
  )
  const [problem, say] = useState<Message | null>(null)
  const id = `${paper.id}/${fact}/new`
  const save = () => {
    const refused = state.correct(paper.id, fact, text)
    say(refused)
    if (refused === null) onDone()
  }
  return (
    <form
      class="paper-editor"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label for={id} class="hidden">
        {t('paperFactNew', t(FACT_TITLES[fact]))}
      </label>
      {fact === 'kind' ? (
        <select id={id} value={text} onChange={({ currentTarget }) => type(currentTarget.value)}>
          <option value="">{t('typedNothing')}</option>
          {PAPER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(PAPER_KIND_NAMES[kind])}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          value={text}
          autocomplete="off"
          aria-describedby={`${id}-said`}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
      <button type="submit">{t('paperFactSave')}</button>
      <p id={`${id}-said`} role="alert">
        {problem && renderMessage(problem)}
      </p>
    </form>
  )
}
