import { expect, test } from 'vitest'
import { message } from '../../lib/message'
import { openSentences } from '../../lib/sheet/sentences'

test('each template is requested once, including nested ones', async () => {
  const asked: string[][] = []
  const sentences = openSentences(async (keys) => {
    asked.push([...keys])
    return keys.map((key) => [key, key === 'checkEmpty' ? '『$1』がまだ' : '薬局'] as const)
  })
  const text = message('checkEmpty', message('kindPharmacy'))
  await sentences.load([text, text])
  await sentences.load([text, message('kindPharmacy')])
  expect(asked).toEqual([['checkEmpty', 'kindPharmacy']])
  expect(sentences.render(text)).toBe('『薬局』がまだ')
})
