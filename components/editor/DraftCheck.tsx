import { useMemo, useState } from 'preact/hooks'
import { type Draft, isSecondPerson } from '../../lib/guide/draft/draft'
import { finishedGuide } from '../../lib/guide/draft/guideOf'
import type { DraftsState } from '../../lib/state/editor/drafts'
import { formatDate, t } from '../../lib/text'
import { EditionDoubts } from '../guides/EditionDoubts'
import { JsonLink } from '../kit/DownloadLink'

interface DraftCheckProps {
  readonly state: DraftsState
  readonly draft: Draft
  /** Findings that have to be done first. */
  readonly stops: number
}

/** 確認と使用: somebody named checks the draft, and only then it can be used or handed over. */
export function DraftCheck({ state, draft, stops }: DraftCheckProps) {
  const { status } = draft
  return (
    <section aria-labelledby="editor-check">
      <h3 id="editor-check">{t('writeCheckTitle')}</h3>
      {stops > 0 ? (
        <p>{t('writeCheckLater', String(stops))}</p>
      ) : status.is === 'draft' ? (
        <CheckedBy state={state} draft={draft} />
      ) : (
        <Finished state={state} draft={draft} />
      )}
    </section>
  )
}

function CheckedBy({ state, draft }: Omit<DraftCheckProps, 'stops'>) {
  const [by, setBy] = useState('')
  const author = draft.author || state.author.value
  const name = by.trim()
  return (
    <>
      <p>{t('writeCheckLead')}</p>
      <label class="text">
        <span>{t('writeCheckedBy')}</span>
        <input
          value={by}
          autocomplete="off"
          onInput={({ currentTarget }) => setBy(currentTarget.value)}
        />
      </label>
      {name !== '' && !isSecondPerson(author, name) && <p class="help">{t('writeAlone')}</p>}
      <button type="button" disabled={name === ''} onClick={() => state.check(draft, name)}>
        {t('writeChecked')}
      </button>
    </>
  )
}

function Finished({ state, draft }: Omit<DraftCheckProps, 'stops'>) {
  const { status } = draft
  const finished = useMemo(
    () => finishedGuide(draft, state.find),
    [draft, state.find, state.guides.value],
  )
  const guide = finished?.ok ? finished.guide : null
  if (status.is === 'draft' || guide === null) return null
  const day = formatDate(Temporal.PlainDate.from(status.on))
  return (
    <>
      <p role="status">
        {t(status.is === 'inUse' ? 'writeInUse' : 'writeIsChecked', status.by, day)}
      </p>
      {status.is === 'checked' && (
        <EditionDoubts
          guide={guide}
          current={state.guides.value?.find(({ id }) => id === guide.id)}
        />
      )}
      {guide.made?.checked === undefined && <p class="help">{t('writeAlone')}</p>}
      <div class="actions">
        {status.is === 'checked' && (
          <button type="button" class="primary" onClick={() => state.use(draft)}>
            {t('useGuide')}
          </button>
        )}
        <JsonLink json={JSON.stringify(guide, null, 2)} fileName={`${guide.id}.json`}>
          {t('writeHandOver')}
        </JsonLink>
      </div>
      <p class="help">{t('writeHandOverHelp')}</p>
    </>
  )
}
