import { editionDoubts } from '../../lib/guide/editionDoubts'
import type { Guide } from '../../lib/guide/schema'
import { dayInTokyo } from '../../lib/notation/tokyoDay'
import { renderMessage } from '../../lib/text'

interface EditionDoubtsProps {
  readonly guide: Guide
  /** The edition in force; left out for a new guide. */
  readonly current: Guide | undefined
}

/** What somebody should know before an edition is put in use. */
export function EditionDoubts({ guide, current }: EditionDoubtsProps) {
  return editionDoubts(guide, current, dayInTokyo(Temporal.Now.instant())).map((doubt) => (
    <p key={doubt.key}>{renderMessage(doubt)}</p>
  ))
}
