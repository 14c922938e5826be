import { expect, test } from 'vitest'
import { declaredSize } from '../../../lib/document/picture/size'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

test('a PNG file says its size at once', () => {
  const head = '89504e47 0d0a1a0a 0000000d 49484452 00004e20 00002710 0100000000'
  expect(declaredSize(bytes(head))).toEqual({ width: 20_000, height: 10_000 })
})

test('a JPEG file says it behind what a camera writes', () => {
  const head =
    'ffd8 ffe1 0006 00000000 ffdb 0004 0000 ffc2 0011 08 0bb8 0fa0 03 012200 021101 031101'
  expect(declaredSize(bytes(head))).toEqual({ width: 4000, height: 3000 })
})

test('other files, and such that are cut off, say none', () => {
  expect(declaredSize(bytes('ffd8 ffe1 0600 0000'))).toBeNull()
  expect(declaredSize(bytes('ffd8'))).toBeNull()
  expect(declaredSize(bytes('474946383961 0a00 0a00'))).toBeNull()
  expect(declaredSize(bytes(''))).toBeNull()
})
