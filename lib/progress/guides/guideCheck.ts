import { withTimeout } from '../../async/withTimeout'
import { browser } from '../../browser'
import type { ParsedGuide } from '../../guide/parse'

/**
 * Checks whether a value, or a file's text, is a guide. The schema's code is large and rarely
 * needed, so only the background has it; pages send it the value.
 */
export type GuideCheck = (value: unknown) => Promise<ParsedGuide>

const TYPE = 'guide-check'

/** A page's request to the background. */
interface GuideCheckRequest {
  readonly type: typeof TYPE
  readonly value: unknown
}

/**
 * Waits before the attempts to repeat a request, milliseconds. Requests fail at once while the
 * browser ends the background, which takes a while on a busy machine.
 */
const WAITS = [100, 400, 1_600]

/**
 * Lets the background check a guide, and repeats the request if the background ended before it
 * answered.
 * @throws Error if it never answered.
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

/** Recognises a request that the background answers with a `ParsedGuide`. */
export function isGuideCheckRequest(message: unknown): message is GuideCheckRequest {
  return has(message, 'type') && message.type === TYPE && 'value' in message
}

/** Checks only the outer shape: the answer comes from the extension's own background. */
function isParsedGuide(answer: unknown): answer is ParsedGuide {
  return has(answer, 'ok') && (answer.ok === true ? 'guide' in answer : 'problems' in answer)
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value
}
