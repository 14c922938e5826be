import type { Page } from 'puppeteer-core'
import * as z from 'zod/mini'
import { bidiOf } from './bidi.ts'
import type { Session } from './session.ts'

const nodeSchema = z.object({
  node: z.object({ shadowRoots: z.tuple([z.object({ backendNodeId: z.number() })]) }),
})
const objectSchema = z.object({ objectId: z.string() })
const foundSchema = z.object({
  result: z.object({ value: z.object({ shadowRoot: z.object({ sharedId: z.string() }) }) }),
})
const saidSchema = z.object({ result: z.object({ value: z.string() }) })

/**
 * Calls `fn` with the closed shadow root of an element of ours, which no script of a page reaches;
 * its value goes through JSON. Throws where the element is not there.
 */
export async function insideOurs<T>(
  { kind, browser }: Session,
  page: Page,
  part: string,
  fn: (root: ShadowRoot) => T,
): Promise<T> {
  const host = `document.querySelector('[data-junbi-navi="${part}"]')`
  const call = `function (root) { return JSON.stringify({ value: (${fn})(root ?? this) }) }`
  const text = await (kind === 'chromium' ? inChromium() : inFirefox())
  return JSON.parse(text).value

  async function inChromium(): Promise<string> {
    const devtools = await page.createCDPSession()
    try {
      const found = await devtools.send('Runtime.evaluate', { expression: host })
      const { objectId } = objectSchema.parse(found.result)
      const described = await devtools.send('DOM.describeNode', { objectId, pierce: true })
      const [{ backendNodeId }] = nodeSchema.parse(described).node.shadowRoots
      const { object } = await devtools.send('DOM.resolveNode', { backendNodeId })
      const { result } = await devtools.send('Runtime.callFunctionOn', {
        ...objectSchema.parse(object),
        functionDeclaration: call,
      })
      return z.string().parse(result.value)
    } finally {
      await devtools.detach()
    }
  }

  async function inFirefox(): Promise<string> {
    const bidi = bidiOf(browser)
    const where = { target: { context: Reflect.get(page.mainFrame(), '_id') }, awaitPromise: false }
    const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 1 }
    const found = await bidi('script.evaluate', {
      ...where,
      expression: host,
      serializationOptions,
    })
    const { sharedId } = foundSchema.parse(found).result.value.shadowRoot
    const said = await bidi('script.callFunction', {
      ...where,
      functionDeclaration: call,
      arguments: [{ sharedId }],
    })
    return saidSchema.parse(said).result.value
  }
}
