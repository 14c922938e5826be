import type { Browser } from 'puppeteer-core'
import * as z from 'zod/mini'

/** One BiDi command and its result. Puppeteer has the connection but keeps it out of its types. */
export type Bidi = (method: string, params: object) => Promise<unknown>

const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), result: z.object({ value: z.optional(z.string()) }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
])
/** The rest of a tab's description is for Puppeteer. What lies in a tab has a parent. */
const tabSchema = z.looseObject({
  context: z.string(),
  url: z.string(),
  parent: z.optional(z.nullable(z.string())),
})
const treeSchema = z.object({ contexts: z.array(tabSchema) })

const inputSchema = z.looseObject({ context: z.string() })

type Connection = {
  send(method: string, params: object): Promise<{ result: unknown }>
  emit(event: string, details: unknown): boolean
}

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'send' in value && 'emit' in value

function connectionOf(browser: Browser): Connection {
  const connection: unknown = Reflect.get(browser, 'connection')
  if (!isConnection(connection)) throw new Error('This Puppeteer gives no BiDi connection')
  return connection
}

export function bidiOf(browser: Browser): Bidi {
  const connection = connectionOf(browser)
  return async (method, params) => (await connection.send(method, params)).result
}

/**
 * Firefox says nothing of a tab that a link in an extension's page opens, nor of the end of one that
 * shows such a page. Gives a function that tells Puppeteer of both. Every tab is told of once only,
 * also where Firefox's own word comes later.
 */
export async function tellOfTabs(browser: Browser): Promise<() => Promise<void>> {
  const connection = connectionOf(browser)
  const bidi = bidiOf(browser)
  const tabs = async () => treeSchema.parse(await bidi('browsingContext.getTree', {})).contexts
  const told = new Set((await tabs()).map(({ context }) => context))
  const emit = connection.emit.bind(connection)
  connection.emit = (event, details) => {
    if (event === 'browsingContext.contextCreated') {
      const { context, parent } = tabSchema.parse(details)
      if (told.has(context)) return false
      if (!parent) told.add(context)
    }
    return emit(event, details)
  }
  return async () => {
    const open = await tabs()
    for (const tab of open) connection.emit('browsingContext.contextCreated', tab)
    for (const context of told.difference(new Set(open.map((tab) => tab.context)))) {
      told.delete(context)
      emit('browsingContext.contextDestroyed', { context })
    }
  }
}

/**
 * Has `prepare` done before every input into a browsing context. BiDi's mouse does not move Firefox's
 * focus between page and sidebar as a person's does, and without focus a page takes no Enter.
 */
export function beforeInput(browser: Browser, prepare: (context: string) => Promise<void>): void {
  const connection = connectionOf(browser)
  const send = connection.send.bind(connection)
  connection.send = async (method, params) => {
    if (method === 'input.performActions') await prepare(inputSchema.parse(params).context)
    return send(method, params)
  }
}

/** Runs a script in a browsing context; it gives a string. */
export async function runScript(bidi: Bidi, context: string, expression: string): Promise<string> {
  const params = { expression, awaitPromise: true, target: { context } }
  const answer = answerSchema.parse(await bidi('script.evaluate', params))
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
  return answer.result.value ?? ''
}

/** Runs `fn(argument)` in a browser window itself; its value goes through JSON. */
export async function callInChrome<T, A>(
  bidi: Bidi,
  context: string,
  fn: (argument: A) => T | Promise<T>,
  argument: A,
): Promise<T> {
  const call = `(async () => JSON.stringify({ value: await (${fn})(${JSON.stringify(argument)}) }))()`
  return JSON.parse(await runScript(bidi, context, call)).value
}

/** The browser's own windows, the oldest first. */
export async function browserWindows(bidi: Bidi): Promise<string[]> {
  const tree = treeSchema.parse(await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' }))
  return tree.contexts
    .filter(({ url }) => url === 'chrome://browser/content/browser.xhtml')
    .map(({ context }) => context)
}
