import type { Guide, Task } from '../../lib/guide/schema'
import { type Message, message } from '../../lib/message'
import type { Facility } from '../../lib/progress/facility/facility'
import { listed, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { type UnneededTasks, unneededByAnswer } from './unneededTasks'

/** A sentence for each answer that makes tasks unnecessary. */
export function UnneededLines({ guide, facility }: { guide: Guide; facility: Facility }) {
  return (
    <>
      {unneededByAnswer(guide, facility).map((each) => (
        <p key={each.question} class="unneeded-line">
          {sentenceFor(each)}
        </p>
      ))}
    </>
  )
}

function sentenceFor({ because, reasons, unneeded, optional }: UnneededTasks): string {
  if (because === null) return listed(reasons.map(translated))
  const parts = [
    ...(unneeded.length > 0 ? [message('leftOut', translated(because), namesOf(unneeded))] : []),
    ...(optional.length > 0 ? [message('leftOptional', namesOf(optional))] : []),
  ]
  const [first, second] = parts
  if (first === undefined) return ''
  return second === undefined ? t('literal', first) : t('twoSentences', first, second)
}

function namesOf(tasks: readonly Task[]): string {
  const names = tasks.map(
    ({ shortTitle, title }): Message => message('quoted', translated(shortTitle ?? title)),
  )
  return listed(names)
}
