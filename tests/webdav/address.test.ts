import { expect, test } from 'vitest'
import { parseFolderAddress, permissionFor } from '../../lib/webdav/address'

test.each([
  [
    'https://cloud.example/remote.php/dav/files/a/準備',
    'https://cloud.example/remote.php/dav/files/a/%E6%BA%96%E5%82%99/',
  ],
  [' https://nas.example:5006/junbi/ ', 'https://nas.example:5006/junbi/'],
  ['http://localhost:8080/dav', 'http://localhost:8080/dav/'],
  ['https://nas.example/junbi?x#y', 'https://nas.example/junbi/'],
  ['http://nas.example/junbi', null],
  ['https://name:word@nas.example/junbi', null],
  ['file:///srv/junbi', null],
  ['nas', null],
])('the address %s is read as %s', (text, address) => {
  expect(parseFolderAddress(text)).toBe(address)
})

test('permission is asked for the host alone, without a port', () => {
  expect(permissionFor('https://nas.example:5006/junbi/')).toBe('https://nas.example/*')
  expect(permissionFor('http://127.0.0.1:8080/')).toBe('http://127.0.0.1/*')
})
