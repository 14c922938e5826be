import type { Page } from 'puppeteer-core'

/**
 * Stores another name of the one facility as it is held when it comes from a machine whose clock is
 * ten years ahead.
 */
export function holdNameAhead(page: Page, name: string): Promise<void> {
  return page.evaluate(async (held) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stored: Record<string, { id: string }> = await storage.local.get(null)
    const [key = ''] = Object.keys(stored).filter((each) => each.startsWith('facility:'))
    const later = Date.now() + 10 * 365 * 24 * 60 * 60_000
    const stamp = `${later.toString(36).padStart(9, '0')}00theirs1`
    const facility = { ...stored[key], registers: { name: [held, stamp] } }
    await storage.local.set({ [`ahead:${stored[key]?.id}`]: facility })
  }, name)
}
