import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ParsedGuide } from '../../../lib/guide/parse'
import { isGuideCheckRequest } from '../../../lib/progress/guides/guideCheck'
import { waitFor } from '../../waitFor'

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
    const found = await waitFor(() => {
      const at = asked.findIndex((one) => isDeepStrictEqual(one.value, value))
      expect(at).not.toBe(-1)
      return at
    })
    const [one] = asked.splice(found, 1)
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
