import { expect, test } from 'vitest'
import { digestOf } from '../../../lib/progress/storage/digest'

test('a digest is SHA-256 of the text in UTF-8, in Base64', async () => {
  // echo -n 薬局 | openssl dgst -sha256 -binary | base64
  expect(await digestOf('薬局')).toBe('J7cvNqMoQPHnEEwLSqVsaxTG3nbgowRQvZnscqyi07E=')
})
