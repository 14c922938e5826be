import { useState } from 'preact/hooks'
import { guideName } from '../../lib/guide'
import type { Draft } from '../../lib/guide/draft/draft'
import { textOf } from '../../lib/guide/draft/tree'
import type { DraftsState } from '../../lib/state/editor/drafts'
import { formatDayOf, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { useFragment } from '../hooks/useFragment'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { DraftView } from './DraftView'

/** 手引きを作る・直す: the drafts, or the one that the address names. */
export function EditorPage({ state }: { readonly state: DraftsState }) {
  const [, id] = useFragment().split('/')
  const drafts = state.drafts.value
  // What a draft includes is among the guides.
  const draft = state.guides.value && drafts?.find((each) => each.id === id)
  return (
    <section aria-label={t('placeEditor')} class="editor">
      <TroubleList state={state} />
      {draft ? (
        <DraftView key={draft.id} state={state} draft={draft} edits={state.edit(draft)} />
      ) : (
        <>
          <h2>{t('placeEditor')}</h2>
          <p>{t('writeLead')}</p>
          {drafts === null || state.guides.value === null ? (
            <LoadFailed state={state} />
          ) : (
            <DraftList state={state} drafts={drafts} />
          )}
        </>
      )}
    </section>
  )
}

interface DraftListProps {
  readonly state: DraftsState
  readonly drafts: readonly Draft[]
}

function DraftList({ state, drafts }: DraftListProps) {
  return (
    <>
      <label class="text">
        <span>{t('writeAuthor')}</span>
        <input
          value={state.author.value}
          autocomplete="off"
          onChange={({ currentTarget }) => state.nameAuthor(currentTarget.value.trim())}
        />
      </label>
      <Begin state={state} />
      <h3>{t('writeDrafts')}</h3>
      <div role="status">
        {state.removed.value && (
          <p class="notice">
            {t(state.removed.value.isElsewhere ? 'writeRemovedElsewhere' : 'writeRemoved')}{' '}
            <button type="button" onClick={state.restore}>
              {t('unassign')}
            </button>
          </p>
        )}
        {state.unreadable.value > 0 && (
          <p class="notice trouble">{t('writeUnreadable', String(state.unreadable.value))}</p>
        )}
      </div>
      {drafts.length === 0 && <p>{t('writeNoDrafts')}</p>}
      {drafts.map((draft) => (
        <DraftCard key={draft.id} state={state} draft={draft} />
      ))}
    </>
  )
}

/** What an empty draft starts from. */
const NOTHING = ''

function Begin({ state }: { readonly state: DraftsState }) {
  const [from, setFrom] = useState(NOTHING)
  const guides = state.guides.value ?? []
  const begin = () => {
    const guide = guides.find(({ id }) => id === from) ?? null
    state.begin(guide, (id) => {
      location.hash = `editor/${id}`
    })
  }
  return (
    <>
      <label class="text">
        <span>{t('writeFrom')}</span>
        <select value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
          <option value={NOTHING}>{t('writeFromNothing')}</option>
          {guides.map((guide) => (
            <option key={guide.id} value={guide.id}>
              {t('writeFromGuide', translated(guideName(guide)), translated(guide.edition))}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="primary" onClick={begin}>
        {t('writeBegin')}
      </button>
    </>
  )
}

function DraftCard({ state, draft }: { readonly state: DraftsState; readonly draft: Draft }) {
  const { id, values, status, author, changed } = draft
  const name = textOf(values.shortTitle) || textOf(values.title) || t('writeUntitled')
  return (
    <article class="card guide" aria-label={name}>
      <h4>
        <a href={`#editor/${id}`}>{name}</a>
      </h4>
      <p class="help">
        {[textOf(values.edition), author, formatDayOf(changed)].filter(Boolean).join('、')}
      </p>
      <p>{t(STATES[status.is])}</p>
      <button
        type="button"
        class="link"
        aria-label={t('writeRemoveOf', name)}
        onClick={() => state.remove(draft)}
      >
        {t('writeRemove')}
      </button>
    </article>
  )
}

const STATES = {
  draft: 'writeStateDraft',
  checked: 'writeStateChecked',
  inUse: 'writeStateInUse',
} as const
