import { expect, test } from 'vitest'
import { tasksOf } from '../../../lib/guide'
import { GUIDE_IDS, loadGuide } from '../../../lib/guide/guides'
import { beforeSendingId, ruleBeforeSending } from '../../../lib/progress/facility/beforeSending'
import { BEFORE_SENDING } from '../../../lib/wording/beforeSending'

const guides = await Promise.all(GUIDE_IDS.map((id) => loadGuide(id)))

test('a tick of what no screen shows leads back to its rule, and is no task’s', () => {
  for (const guide of guides) {
    for (const rule of Object.keys(BEFORE_SENDING)) {
      expect(ruleBeforeSending(beforeSendingId(guide.id, rule))).toBe(rule)
    }
    for (const { id } of tasksOf(guide)) expect(ruleBeforeSending(id)).toBeNull()
  }
})

test('each guide has its own: another application is paid for by itself', () => {
  expect(beforeSendingId('gairai', 'paid')).not.toBe(beforeSendingId('online', 'paid'))
})

test('there are at most five', () => {
  expect(Object.keys(BEFORE_SENDING).length).toBeLessThanOrEqual(5)
})
