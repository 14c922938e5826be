// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { GuideProvider } from '../../../components/kit/GuideContext'
import { TaskDetails } from '../../../components/steps/TaskDetails'
import { tasksOf } from '../../../lib/guide'
import { loadGuide } from '../../../lib/guide/guides'
import { newFacility } from '../../../lib/progress/facility/facility'

afterEach(() => render(null, document.body))

async function cautionsOf(guideId: string, taskId: string): Promise<string[]> {
  const guide = await loadGuide(guideId)
  const task = tasksOf(guide).find(({ id }) => id === taskId) ?? expect.fail(taskId)
  const props = { facility: newFacility(), guide, task }
  render(
    <GuideProvider value={guide}>
      <TaskDetails {...props} />
    </GuideProvider>,
    document.body,
  )
  return [...document.querySelectorAll('.more > ul > li')].map(
    ({ textContent }) => textContent ?? '',
  )
}

test('a caution that is not the handbook’s names its source', async () => {
  const cautions = await cautionsOf('gairai', 'application')
  const sourced = cautions.filter((text) => text.includes('出典：'))
  expect(cautions).toHaveLength(6)
  expect(cautions[0]).toBe('申請できるのは、導入が完了したあとです。')
  expect(sourced).toEqual(cautions.slice(1))
  expect(cautions[1]).toContain('同じポータルの別の補助金の案内')
})

test('in a guide without a known handbook, every caution names its source', async () => {
  for (const text of await cautionsOf('online', 'online-documents')) {
    expect(text).toContain('参考です')
  }
})
