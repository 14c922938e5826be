import { expect, test } from 'vitest'
import { shortName } from '../../lib/wording/shortName'

test.each([
  ['みほん薬局 3号店', 'みほん薬局 3号店'],
  ['医療法人社団みほん会 みほんクリニック 7', '医療法人社…ほんクリニック 7'],
  ['医療法人社団みほん会 みほんクリニック 8', '医療法人社…ほんクリニック 8'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ 123', 'ABCDEFGHIJ…OPQRSTUVWXYZ 123'],
  ['', ''],
])('of %s the beginning and the end are kept', (name, short) => {
  expect(shortName(name, 14)).toBe(short)
})
