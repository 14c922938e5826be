import { expect, test } from 'vitest'
import { message } from '../../lib/message'
import { openSentences } from '../../lib/sheet/sentences'

test('each sentence is asked for once, with those inside it', async () => {
  const asked: string[][] = []
  const sentences = openSentences(async (keys) => {
    asked.push([...keys])
    return keys.map((key) => [key, key === 'checkEmpty' ? '『$1』がまだ' : '薬局'] as const)
  })
  const text = message('checkEmpty', message('kindPharmacy'))
  await sentences.know([text, text])
  await sentences.know([text, message('kindPharmacy')])
  expect(asked).toEqual([['checkEmpty', 'kindPharmacy']])
  expect(sentences.say(text)).toBe('『薬局』がまだ')
})
