import { useEffect, useState } from 'preact/hooks'
import type { LogState } from '../../lib/state/workspace/logState'
import { t } from '../../lib/text'

/** お名前: what stands beside ticks, notes and changes made in this browser from here on. */
export function AuthorName({ state }: { state: LogState }) {
  const kept = state.name.value
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (kept !== null) setTyped(kept)
  }, [kept])
  return (
    <form
      class="card writer"
      onSubmit={(event) => {
        event.preventDefault()
        state.keepName(typed)
      }}
    >
      <label class="text">
        <span>{t('writerName')}</span>
        <input
          value={typed}
          maxLength={40}
          autocomplete="off"
          disabled={kept === null}
          aria-describedby="writer-lead"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <button type="submit">{t('writerKeep')}</button>
      <p class="help" id="writer-lead">
        {t('writerLead')}
      </p>
      <p role="status" class="said">
        {state.nameIsKept.value && kept !== null && kept === typed.trim() && t('writerKept')}
      </p>
    </form>
  )
}
