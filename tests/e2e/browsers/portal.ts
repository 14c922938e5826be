import { inject } from 'vitest'
import { type Practice, startPractice } from '../../practice/server.ts'
import { extensionDir, openSession, type Session, type SessionOptions } from './session.ts'

/** A practice portal and a browser of the running project that shows it. */
export type Portal = { practice: Practice; session: Session; close(): Promise<void> }

/** Starts both; `close` ends both. */
export async function openPortal(options: Partial<SessionOptions> = {}): Promise<Portal> {
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
