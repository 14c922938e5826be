import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

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

/** @returns the path of a make's program. */
export const programOf = (make: Make) => MAKES[make].program

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
