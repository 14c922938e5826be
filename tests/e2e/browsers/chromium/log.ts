import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { BrowserRequest } from '../running.ts'

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.object({ URL_REQUEST_START_JOB: z.number() }) }),
  events: z.array(z.object({ type: z.number(), params: z.optional(z.unknown()) })),
})
const startSchema = z.object({
  url: z.string(),
  initiator: z.string(),
  request_type: z.string(),
})

/**
 * Reads Chromium's own log of everything it asked the network for. What it asks for itself has no
 * origin as its initiator and is left out.
 */
export async function readRequests(path: string): Promise<BrowserRequest[]> {
  const { constants, events } = logSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  return events
    .filter(({ type }) => type === constants.logEventTypes.URL_REQUEST_START_JOB)
    .flatMap(({ params }): BrowserRequest[] => {
      const start = startSchema.safeParse(params)
      if (!start.success) return []
      const { url, initiator, request_type: type } = start.data
      if (type === 'main frame') return [{ url, by: 'tab' }]
      if (!URL.canParse(initiator)) return []
      return [{ url, by: initiator.startsWith('chrome-extension:') ? 'extension' : 'page' }]
    })
}
