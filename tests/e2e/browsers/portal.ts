import { test as base, inject } from 'vitest'
import { type Practice, startPractice } from '../../practice/server.ts'
import type { SessionOptions } from './running.ts'
import { extensionDir, type OwnSession, openSession, type Session } from './session.ts'

/** A practice portal and a browser of the running project that shows it. */
export type Portal = { practice: Practice; session: Session }

/** One that no other file of tests shares. */
export type OwnPortal = { practice: Practice; session: OwnSession; close(): Promise<void> }

/** Starts both; `close` ends both. */
export async function openPortal(options: Partial<SessionOptions> = {}): Promise<OwnPortal> {
  const kind = inject('browser')
  const practice = await startPractice()
  const settings = { practice, extensionDir: extensionDir(kind), ...options }
  const session = await openSession(kind, settings).catch(async (error: unknown) => {
    await practice.close()
    throw error
  })
  return {
    practice,
    session,
    async close() {
      await session.close()
      await practice.close()
    },
  }
}

/** The idle portals of a worker of vitest. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from it what the fixture needs.
const worker = base.extend('free', { scope: 'worker' }, async ({}, { onCleanup }) => {
  const free: OwnPortal[] = []
  onCleanup(async () => {
    for (const portal of free) await portal.close()
  })
  return free
})

/**
 * Gives a file of tests a portal, from before its first test until after its last one. The browser
 * may have been used by another file: its state was reset (see `Session.reset`). A file
 * that calls it twice has two browsers.
 */
export function sharedPortal(): Portal {
  let portal: OwnPortal | null = null
  worker.beforeAll(async ({ free }) => {
    portal = free.pop() ?? (await openPortal())
  })
  worker.afterAll(async ({ free }) => {
    if (!portal) return
    try {
      portal.practice.reset()
      await portal.session.reset()
      free.push(portal)
    } catch (error) {
      await portal.close()
      throw error
    }
  })
  return leased(() => portal)
}

/**
 * As `sharedPortal`, for a file that needs a browser to itself: with options, or because it restarts,
 * kills or ends it, updates the extension, or lists every request.
 */
export function ownPortal(options: Partial<SessionOptions> = {}): OwnPortal {
  let portal: OwnPortal | null = null
  base.beforeAll(async () => {
    portal = await openPortal(options)
  })
  base.afterAll(() => portal?.close())
  return leased(() => portal)
}

function leased(find: () => OwnPortal | null): OwnPortal {
  const portal = () => {
    const found = find()
    if (!found) throw new Error('The portal is there from the first test to the last')
    return found
  }
  return {
    get practice() {
      return portal().practice
    },
    get session() {
      return portal().session
    },
    close: () => portal().close(),
  }
}
