import type { Make } from './makes.ts'

/** @returns the arguments that start a server of this make in the foreground. */
export function argumentsOf(make: Make, home: string, config: string): string[] {
  if (make === 'nginx') return ['-p', home, '-c', config]
  if (make === 'lighttpd') return ['-D', '-f', config]
  return ['-f', config, '-D', 'FOREGROUND']
}

/** @returns the text of the file that configures a server of this make; `home` holds all its files. */
export function configOf(make: Make, home: string, port: number): string {
  if (make === 'nginx') return nginx(home, port)
  if (make === 'lighttpd') return lighttpd(home, port)
  return apache(home, port, make === 'apacheDeflate')
}

function nginx(home: string, port: number): string {
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

function lighttpd(home: string, port: number): string {
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

function apache(home: string, port: number, deflates: boolean): string {
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
  ${deflates ? 'SetOutputFilter DEFLATE' : ''}
</Directory>
`
}
