import { expect, test } from 'vitest'
import { parseMultistatus } from '../../lib/webdav/multistatus'

const ADDRESS = 'https://nas.example/junbi/'

const answer = (responses: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:">${responses}</D:multistatus>`

test('files and folders are read with their versions, whatever prefix the server uses', () => {
  const text = answer(`
    <D:response xmlns:lp1="DAV:"><D:href>/junbi/</D:href><D:propstat><D:prop>
      <lp1:resourcetype><D:collection/></lp1:resourcetype><lp1:getetag>"10-a"</lp1:getetag>
    </D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
    <x:response xmlns:x="DAV:"><x:href>/junbi/%E6%96%BD%E8%A8%AD.json</x:href><x:propstat><x:prop>
      <x:resourcetype/><x:getetag>W/"20-b"</x:getetag><x:getcontentlength>120</x:getcontentlength>
    </x:prop><x:status>HTTP/1.1 200 OK</x:status></x:propstat></x:response>`)
  expect(parseMultistatus(text, ADDRESS)).toEqual([
    { path: '/junbi', isFolder: true, tag: '"10-a"', also: ' ' },
    { path: '/junbi/施設.json', isFolder: false, tag: 'W/"20-b"', also: '120 ' },
  ])
})

test('a version that the server says it does not have is none', () => {
  const text = answer(`<D:response><D:href>https://nas.example/junbi/a.json</D:href>
    <D:propstat><D:prop><D:resourcetype/></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
    <D:propstat><D:prop><D:getetag/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>
    </D:response>`)
  expect(parseMultistatus(text, ADDRESS)).toEqual([
    { path: '/junbi/a.json', isFolder: false, tag: null, also: ' ' },
  ])
})

test.each([
  ['a web page', '<!doctype html><html><body><br>Sign in</body></html>'],
  ['a web page that is XML', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
  ['another namespace', '<multistatus xmlns="urn:other"/>'],
  ['an answer that ends early', '<D:multistatus xmlns:D="DAV:"><D:response>'],
  ['nothing', ''],
])('%s is no answer of WebDAV', (_, text) => {
  expect(parseMultistatus(text, ADDRESS)).toBeNull()
})

test('entities that an answer declares are not expanded', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
    <D:multistatus xmlns:D="DAV:"><D:response><D:href>&b;</D:href></D:response></D:multistatus>`
  expect(parseMultistatus(bomb, ADDRESS)).toBeNull()
})
