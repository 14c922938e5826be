import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Around, FolderAccess } from '../../lib/webdav/access.ts'
import { makeCertificate } from '../practice/certificate.ts'
import { waitFor } from '../waitFor.ts'
import { argumentsOf, configOf } from './configs.ts'
import { httpsFetch } from './httpsFetch.ts'
import { ensureServer, type Make, programOf } from './makes.ts'

/** A name and a password that Latin-1 cannot write. */
const USER = { userName: '山田', password: 'ひみつ-8' }

/** A WebDAV server on loopback, with HTTPS and a folder of its own. */
export interface DavServer extends AsyncDisposable {
  readonly access: FolderAccess
  /** Requests by Node that trust the server's certificate. */
  readonly around: Around
  /** Where the shared folder's files are. */
  readonly files: string
  /** Ends the server and starts it again with the same files. */
  readonly restart: () => Promise<void>
}

/** Starts a server of this make. */
export async function startDav(make: Make): Promise<DavServer> {
  ensureServer(make)
  const { key, cert } = await makeCertificate()
  const port = await freePort()
  const address = `https://localhost:${port}/junbi/`
  const fetch = httpsFetch(cert)
  const { home, files, config } = await prepare(make, port, `${key}\n${cert}`)
  const program = programRunner(make, argumentsOf(make, home, config), async () => {
    const answer = await fetch(address, { method: 'OPTIONS' })
    if (answer.status >= 500) throw new Error(`${answer.status}`)
  })
  await program.start()
  return {
    access: { address, ...USER },
    around: {
      fetch,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      now: () => Date.now(),
    },
    files,
    restart: async () => {
      await program.stop()
      await program.start()
    },
    [Symbol.asyncDispose]: async () => {
      await program.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Makes the folders and files of a server, in a new folder; it is not started. */
async function prepare(make: Make, port: number, tls: string) {
  const home = await mkdtemp(join(tmpdir(), 'junbi-navi-dav-'))
  const files = join(home, 'www/junbi')
  for (const folder of [files, join(home, 'temp'), join(home, 'lock')]) {
    await mkdir(folder, { recursive: true })
  }
  await writeFile(join(home, 'tls.pem'), tls)
  await writeUsers(home, make)
  const config = join(home, 'server.conf')
  await writeFile(config, configOf(make, home, port))
  // The server's own user writes the files, where root starts it.
  if (process.getuid?.() === 0) spawnSync('chown', ['-R', 'www-data:www-data', home])
  spawnSync('chmod', ['755', home])
  return { home, files, config }
}

/** @returns functions that start a server's program, wait until it answers, and end it. */
function programRunner(make: Make, given: readonly string[], answers: () => Promise<unknown>) {
  let running: ChildProcess | null = null
  const start = async () => {
    running = spawn(programOf(make), given, { stdio: 'ignore' })
    const ended = Promise.withResolvers<never>()
    running.once('exit', (code) => ended.reject(new Error(`${make} ended with ${code}`)))
    // It also ends when it is stopped, which nobody waits for then.
    ended.promise.catch(() => {})
    await Promise.race([waitFor(answers), ended.promise])
  }
  const stop = async () => {
    const ended = Promise.withResolvers<unknown>()
    running?.once('exit', ended.resolve)
    running?.kill('SIGTERM')
    await ended.promise
  }
  return { start, stop }
}

async function writeUsers(home: string, make: Make): Promise<void> {
  const { userName, password } = USER
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(password))
  const coded = Buffer.from(digest).toString('base64')
  const line = make === 'lighttpd' ? `${userName}:${password}` : `${userName}:{SHA}${coded}`
  await writeFile(join(home, 'users'), `${line}\n`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  const { promise, resolve } = Promise.withResolvers<unknown>()
  server.once('listening', resolve)
  await promise
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
