import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { removeEdition, writeEdition } from '../../../lib/progress/guides/editions'
import { followGuides } from '../../../lib/progress/guides/followGuides'
import { openAnswers } from '../../state/workspace/answers'
import { waitFor } from '../../waitFor'

test('a late result does not show a removed edition again', async () => {
  const guide = { ...(await loadGuide()), edition: '第2版' }
  await writeEdition('a.json', guide)
  const { answer } = openAnswers()
  const editions: (string | undefined)[] = []
  const pending: Promise<unknown>[] = []
  followGuides(
    ([first]) => editions.push(first?.edition),
    (work) => pending.push(work),
  )
  const late = await answer(guide)
  await removeEdition(guide.id)
  await waitFor(() => expect(editions).toHaveLength(1))
  await late({ ok: true, guide })
  await Promise.all(pending)
  expect(editions).toEqual([(await loadGuide()).edition])
})

test('an imported edition is reported', async () => {
  const editions: (string | undefined)[] = []
  const pending: Promise<unknown>[] = []
  followGuides(
    ([first]) => editions.push(first?.edition),
    (work) => pending.push(work),
  )
  await Promise.all(pending)
  const guide = { ...(await loadGuide()), edition: '第2版' }
  const { answer } = openAnswers()
  await writeEdition('a.json', guide)
  await (await answer(guide))({ ok: true, guide })
  await Promise.all(pending)
  expect(editions).toEqual([(await loadGuide()).edition, '第2版'])
})
