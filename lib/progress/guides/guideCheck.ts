import { withTimeout } from '../../async/withTimeout'
import { browser } from '../../browser'
import type { ParsedGuide } from '../../guide/parse'

/**
 * Whether something is a guide: the text of a file, or what it holds. The schema's code is heavy
 * and rarely needed, so that only the background has it, and the extension's pages ask there.
 */
export type GuideCheck = (value: unknown) => Promise<ParsedGuide>

const TYPE = 'guide-check'

/** What a page of the extension asks the background. */
interface GuideCheckRequest {
  readonly type: typeof TYPE
  readonly value: unknown
}

/**
 * Milliseconds before a page asks again: while the background is being ended, which takes a while on
 * a busy machine, whatever it is asked fails at once.
 */
const WAITS = [100, 400, 1_600]

/**
 * The check as a page of the extension makes it. It asks again where the background was ended before
 * it had answered.
 * @throws Error where it did not answer at all.
 */
export const askBackground: GuideCheck = async (value) => {
  const request: GuideCheckRequest = { type: TYPE, value }
  for (const wait of [0, ...WAITS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const answer: unknown = await withTimeout(() => browser.runtime.sendMessage(request))
    if (isParsedGuide(answer)) return answer
  }
  throw new Error('The background did not answer')
}

/** A message that the background has to answer with a `ParsedGuide`. */
export function isGuideCheckRequest(message: unknown): message is GuideCheckRequest {
  return has(message, 'type') && message.type === TYPE && 'value' in message
}

/** Trusts the extension's own background for the rest of the shape. */
function isParsedGuide(answer: unknown): answer is ParsedGuide {
  return has(answer, 'ok') && (answer.ok === true ? 'guide' in answer : 'problems' in answer)
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value
}
