import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Around, FolderAccess } from '../../lib/webdav/access.ts'
import { makeCertificate } from '../practice/certificate.ts'
import { waitFor } from '../waitFor.ts'

/** Makes of WebDAV servers that the tests start on this machine. */
export type Make = 'apache' | 'apacheDeflate' | 'lighttpd' | 'nginx'

/** What each make needs: Debian packages, its program, and the module that comes in a package of its own. */
const MAKES: Record<
  Make,
  { readonly packages: readonly string[]; readonly program: string; readonly module: string }
> = {
  apache: {
    packages: ['apache2'],
    program: '/usr/sbin/apache2',
    module: '/usr/lib/apache2/modules/mod_dav.so',
  },
  apacheDeflate: {
    packages: ['apache2'],
    program: '/usr/sbin/apache2',
    module: '/usr/lib/apache2/modules/mod_deflate.so',
  },
  lighttpd: {
    packages: ['lighttpd', 'lighttpd-mod-webdav', 'lighttpd-mod-openssl'],
    program: '/usr/sbin/lighttpd',
    module: '/usr/lib/lighttpd/mod_openssl.so',
  },
  nginx: {
    packages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
    program: '/usr/sbin/nginx',
    module: '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so',
  },
}

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

/** Installs what is missing, as the browsers are installed. */
export function ensureServer(make: Make): void {
  const { program, module, packages } = MAKES[make]
  const isThere = () => existsSync(program) && existsSync(module)
  if (isThere()) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const script = `apt-get -q update; apt-get -q -y --no-install-recommends install ${packages.join(' ')}`
  const command = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'RUNLEVEL=1',
    'sh',
    '-c',
    script,
  ]
  const [first = '', ...more] = command
  spawnSync(first, more, { stdio: 'ignore' })
  if (isThere()) return
  throw new Error(`The tests of shared folders need ${packages.join(', ')}: apt-get install them.`)
}

/** Starts a server of this make. */
export async function startDav(make: Make): Promise<DavServer> {
  ensureServer(make)
  const home = await mkdtemp(join(tmpdir(), 'junbi-navi-dav-'))
  const files = join(home, 'www/junbi')
  for (const folder of [files, join(home, 'temp'), join(home, 'lock')]) {
    await mkdir(folder, { recursive: true })
  }
  const { key, cert } = await makeCertificate()
  await writeFile(join(home, 'tls.pem'), `${key}\n${cert}`)
  await writeUsers(home, make)
  const port = await freePort()
  const config = join(home, 'server.conf')
  await writeFile(config, configOf(make, home, port))
  // The server's own user writes the files, where root starts it.
  if (process.getuid?.() === 0) spawnSync('chown', ['-R', 'www-data:www-data', home])
  spawnSync('chmod', ['755', home])
  let running: ChildProcess | null = null
  const start = async () => {
    running = spawn(MAKES[make].program, argumentsOf(make, home, config), { stdio: 'ignore' })
    const ended = Promise.withResolvers<never>()
    running.once('exit', (code) => ended.reject(new Error(`${make} ended with ${code}`)))
    // It also ends when it is stopped, which nobody waits for then.
    ended.promise.catch(() => {})
    const answers = waitFor(async () => {
      const answer = await httpsFetch(cert)(`https://localhost:${port}/junbi/`, {
        method: 'OPTIONS',
      })
      if (answer.status >= 500) throw new Error(`${answer.status}`)
    })
    await Promise.race([answers, ended.promise])
  }
  const stop = async () => {
    const ended = Promise.withResolvers<unknown>()
    running?.once('exit', ended.resolve)
    running?.kill('SIGTERM')
    await ended.promise
  }
  await start()
  return {
    access: { address: `https://localhost:${port}/junbi/`, ...USER },
    around: {
      fetch: httpsFetch(cert),
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      now: () => Date.now(),
    },
    files,
    restart: async () => {
      await stop()
      await start()
    },
    [Symbol.asyncDispose]: async () => {
      await stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** `fetch` that trusts one certificate. */
function httpsFetch(ca: string): Around['fetch'] {
  return async (address, { method = 'GET', headers, body, signal }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>()
    const asked = request(address, {
      method,
      ca,
      headers: { ...Object.fromEntries(new Headers(headers)), 'Accept-Encoding': 'gzip' },
      ...(signal ? { signal } : {}),
    })
    asked.once('error', reject)
    asked.once('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => {
        const { 'content-encoding': coding, ...more } = answer.headers
        const named = Object.entries(more).map(([name, value]): [string, string] => [
          name,
          `${value}`,
        ])
        const bytes = new Blob([Buffer.concat(chunks)])
        const plain =
          coding === 'gzip' ? bytes.stream().pipeThrough(new DecompressionStream('gzip')) : bytes
        const status = answer.statusCode ?? 0
        const isEmpty = [204, 304].includes(status) || chunks.length === 0
        resolve(new Response(isEmpty ? null : plain, { status, headers: named }))
      })
    })
    asked.end(body ?? undefined)
    return promise
  }
}

async function writeUsers(home: string, make: Make): Promise<void> {
  const { userName, password } = USER
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(password))
  const coded = Buffer.from(digest).toString('base64')
  const line = make === 'lighttpd' ? `${userName}:${password}` : `${userName}:{SHA}${coded}`
  await writeFile(join(home, 'users'), `${line}\n`)
}

function argumentsOf(make: Make, home: string, config: string): string[] {
  if (make === 'nginx') return ['-p', home, '-c', config]
  if (make === 'lighttpd') return ['-D', '-f', config]
  return ['-f', config, '-D', 'FOREGROUND']
}

function configOf(make: Make, home: string, port: number): string {
  if (make === 'nginx') {
    return `user www-data; daemon off; pid ${home}/pid; error_log ${home}/errors;
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
events {}
http { access_log off; client_body_temp_path ${home}/temp;
  server { listen 127.0.0.1:${port} ssl; ssl_certificate ${home}/tls.pem; ssl_certificate_key ${home}/tls.pem;
    root ${home}/www;
    location / { dav_methods PUT DELETE MKCOL; dav_ext_methods PROPFIND OPTIONS; create_full_put_path on;
      auth_basic junbi; auth_basic_user_file ${home}/users; } } }
`
  }
  if (make === 'lighttpd') {
    return `server.modules = ("mod_openssl", "mod_auth", "mod_authn_file", "mod_webdav")
server.username = "www-data"
server.groupname = "www-data"
server.document-root = "${home}/www"
server.upload-dirs = ("${home}/temp")
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${home}/errors"
ssl.engine = "enable"
ssl.pemfile = "${home}/tls.pem"
mimetype.assign = (".json" => "application/json")
webdav.activate = "enable"
webdav.is-readonly = "disable"
auth.backend = "plain"
auth.backend.plain.userfile = "${home}/users"
auth.require = ("/" => ("method" => "basic", "realm" => "junbi", "require" => "valid-user"))
`
  }
  const load = (name: string) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`
  const modules = [
    'mpm_event',
    'authn_core',
    'authn_file',
    'authz_core',
    'authz_user',
    'auth_basic',
  ]
  const more = ['dav', 'dav_fs', 'ssl', 'mime', 'deflate', 'filter', 'socache_shmcb']
  return `ServerRoot ${home}
ServerName localhost
PidFile ${home}/pid
ErrorLog ${home}/errors
Listen 127.0.0.1:${port}
User www-data
Group www-data
${[...modules, ...more].map(load).join('\n')}
DavLockDB ${home}/lock/db
TypesConfig /etc/mime.types
AddType application/json .json
DocumentRoot ${home}/www
SSLEngine on
SSLCertificateFile ${home}/tls.pem
<Directory ${home}/www>
  Dav On
  AuthType Basic
  AuthName junbi
  AuthUserFile ${home}/users
  Require valid-user
  ${make === 'apacheDeflate' ? 'SetOutputFilter DEFLATE' : ''}
</Directory>
`
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
