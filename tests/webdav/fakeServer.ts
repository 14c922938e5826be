import type { Around } from '../../lib/webdav/access.ts'
import { answersOf, type Seen } from './fakeAnswers.ts'
import { type Clock, fakeFiles, type Kind } from './fakeFiles.ts'

/** A WebDAV server in memory. Its time is that of `clock`, and its pauses pass at once. */
export function fakeServer(kind: Kind = {}, clock: Clock = { now: 1.79e12 }) {
  const stored = fakeFiles(kind, clock)
  const answer = answersOf(kind, stored)
  const requests: Seen[] = []
  const state = {
    /** Answers in place of the server, or throws as a broken connection does; `null` lets it answer. */
    interfere: (_request: Seen): Response | null => null,
    /** Called after the server has done a request and before its answer arrives. */
    done: (_request: Seen): void => {},
  }

  const around: Around = {
    fetch: async (address, init) => {
      const request: Seen = {
        method: init.method ?? 'GET',
        path: decodeURIComponent(new URL(address).pathname).replace(/\/$/, ''),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? init.body : '',
      }
      requests.push(request)
      const instead = state.interfere(request)
      if (instead) return instead
      const done = answer(request)
      state.done(request)
      return done
    },
    pause: async (milliseconds) => {
      clock.now += milliseconds
    },
    now: () => clock.now,
  }
  return {
    access: { address: 'https://nas.example/junbi/', userName: '山田', password: 'ひみつ' },
    around,
    files: stored.files,
    folders: stored.folders,
    requests,
    state,
    clock,
    /** Writes a file as another machine does. */
    put: stored.put,
  }
}
