import { isDeepStrictEqual } from 'node:util'
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ParsedGuide } from '../../../lib/guide/parse'
import { isGuideCheckRequest } from '../../../lib/progress/guides/guideCheck'

/** A fake background: questions about guides are answered when the test says so. */
export function openAnswers() {
  const asked: { readonly value: unknown; readonly answer: (parsed: ParsedGuide) => void }[] = []
  fakeBrowser.runtime.onMessage.addListener((message: unknown, _, respond) => {
    if (!isGuideCheckRequest(message)) return
    asked.push({ value: message.value, answer: respond })
    return true
  })
  /** Answers the first open question about `value`. */
  const answer = async (value: unknown) => {
    const at = await vi.waitUntil(() => {
      const found = asked.findIndex((one) => isDeepStrictEqual(one.value, value))
      return found < 0 ? null : { found }
    })
    const [one] = asked.splice(at.found, 1)
    return async (parsed: ParsedGuide) => {
      one?.answer(parsed)
      await settled()
    }
  }
  return { answer }
}

/** Waits until only external work is pending. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}
