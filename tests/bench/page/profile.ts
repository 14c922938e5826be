import type { CDPSession, Page, Protocol } from 'puppeteer-core'

/** Microseconds between two samples. */
const INTERVAL = 100

/** Where a page's main thread spent its time, in milliseconds. */
export interface Spent {
  /** Everything but idle time and what the extension caused. */
  readonly page: number
  /** Frames of the extension's scripts, with the built-in functions that they called. */
  readonly extension: number
  /** The longest time in which the extension's scripts alone ran: so long a key waits at most. */
  readonly longest: number
  /** The extension's functions by their own time, with what built-ins took for them. */
  readonly functions: ReadonlyMap<string, number>
}

/**
 * Profiles the main thread of a page.
 * @param work what the page does meanwhile, from a load to the last key.
 */
export async function profile(page: Page, work: () => Promise<void>): Promise<Spent> {
  const session = await page.createCDPSession()
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.send('Profiler.start')
  await work()
  const spent = spentIn(await stop(session))
  await session.detach()
  return spent
}

async function stop(session: CDPSession): Promise<Protocol.Profiler.Profile> {
  const { profile } = await session.send('Profiler.stop')
  return profile
}

function spentIn({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): Spent {
  const parents = new Map<number, number>()
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  /** The nearest frame of a script: a built-in function counts for the script that called it. */
  const scriptOf = (id: number): Protocol.Profiler.ProfileNode | undefined => {
    const node = byId.get(id)
    const parent = parents.get(id)
    return node?.callFrame.url || parent === undefined ? node : scriptOf(parent)
  }
  const spent = { page: 0, extension: 0, longest: 0, functions: new Map<string, number>() }
  let stretch = 0
  for (const [index, id] of samples.entries()) {
    const time = (timeDeltas[index] ?? 0) / 1000
    if (byId.get(id)?.callFrame.functionName === '(idle)') {
      stretch = 0
      continue
    }
    const { functionName, url, lineNumber, columnNumber } = scriptOf(id)?.callFrame ?? NOWHERE
    const isOurs = url.startsWith('chrome-extension://')
    stretch = isOurs ? stretch + time : 0
    if (!isOurs) {
      spent.page += time
      continue
    }
    spent.extension += time
    spent.longest = Math.max(spent.longest, stretch)
    const file = url.slice(url.lastIndexOf('/') + 1)
    const name = `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}:${columnNumber + 1}`
    spent.functions.set(name, (spent.functions.get(name) ?? 0) + time)
  }
  return spent
}

const NOWHERE = { functionName: '', url: '', lineNumber: 0, columnNumber: 0 }
