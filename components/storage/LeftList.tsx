import type { Left } from '../../lib/progress/recovery/inventory'
import { t } from '../../lib/text'
import { UnreadableFacts } from './UnreadableFacts'

/** Facilities that stay as they are until another version of the extension can read them. */
export function LeftList({ left }: { left: readonly Left[] }) {
  return (
    <>
      <OfState state="newer" left={left} />
      <OfState state="stuck" left={left} />
    </>
  )
}

const WORDS = {
  newer: ['leftNewer', 'leftNewerMore'],
  stuck: ['leftStuck', 'leftStuckMore'],
} as const

function OfState({ state, left }: { state: Left['state']; left: readonly Left[] }) {
  const some = left.filter((one) => one.state === state)
  if (some.length === 0) return null
  const [title, more] = WORDS[state]
  return (
    <>
      <h3>{t(title, String(some.length))}</h3>
      <p>{t(more)}</p>
      {some.map(({ key, value }) => (
        <article key={key} class="card unread" data-left={key}>
          <UnreadableFacts stored={key} value={value} />
        </article>
      ))}
    </>
  )
}
