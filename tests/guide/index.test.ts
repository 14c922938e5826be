import { describe, expect, test } from 'vitest'
import {
  articleByNumber,
  articleByRecordId,
  articleOf,
  inapplicability,
  stepOf,
  stepsOf,
  tasksOf,
  tasksWithArticle,
} from '../../lib/guide'
import type { Answers } from '../../lib/guide/enums.ts'
import { loadGuide } from '../../lib/guide/guides'

const guide = await loadGuide()

test('steps and tasks come in the handbook’s order', () => {
  expect(stepsOf(guide).map(({ id }) => id)).toEqual(['0', '1-1', '1-2', '2-1', '2-2', '3-1'])
  expect(tasksOf(guide).map(({ id }) => id)).toEqual([
    'account',
    'quote',
    'order',
    'modification',
    'operation-test',
    'work-changes',
    'documents',
    'application',
  ])
})

test('a task knows its step', () => {
  expect(stepOf(guide, 'operation-test')?.id).toBe('2-1')
  expect(stepOf(guide, 'nowhere')).toBeUndefined()
})

test('an article is found by its id, number or record id', () => {
  expect(articleOf(guide, 'devices')?.number).toBe('KB0011665')
  expect(articleByNumber(guide, 'KB0011665')?.id).toBe('devices')
  expect(articleByNumber(guide, 'kb0011665')?.id).toBe('devices')
  expect(articleByRecordId(guide, '06DE843F47655258450493C4116D435D')?.id).toBe('faq-app')
})

test('an article that the guide does not know is not found', () => {
  expect(articleOf(guide, 'nowhere')).toBeUndefined()
  expect(articleByNumber(guide, 'KB0000000')).toBeUndefined()
  expect(articleByRecordId(guide, '0'.repeat(32))).toBeUndefined()
})

test('an open article tells which tasks it is for', () => {
  expect(tasksWithArticle(guide, 'devices').map(({ id }) => id)).toEqual(['quote'])
  expect(tasksWithArticle(guide, 'hub').map(({ id }) => id)).toEqual(['documents', 'application'])
  expect(tasksWithArticle(guide, 'nowhere')).toEqual([])
})

describe('tasks that do not apply', () => {
  const inapplicable = (answers: Answers) =>
    tasksOf(guide).flatMap((task) => {
      const found = inapplicability(task, answers)
      return found === undefined ? [] : [[task.id, found.question]]
    })

  test('a system already adapted needs no modification', () => {
    expect(inapplicable({ adapted: true, subsidised: false })).toEqual([
      ['modification', 'adapted'],
    ])
  })

  test('a subsidy already paid leaves nothing to order, to modify or to apply for', () => {
    expect(inapplicable({ adapted: false, subsidised: true })).toEqual([
      ['quote', 'subsidised'],
      ['order', 'subsidised'],
      ['modification', 'subsidised'],
      ['operation-test', 'subsidised'],
      ['documents', 'subsidised'],
      ['application', 'subsidised'],
    ])
  })

  test('both answers give the first reason', () => {
    expect(inapplicable({ adapted: true, subsidised: true })).toEqual([
      ['quote', 'subsidised'],
      ['order', 'subsidised'],
      ['modification', 'adapted'],
      ['operation-test', 'subsidised'],
      ['documents', 'subsidised'],
      ['application', 'subsidised'],
    ])
  })

  test('a skipped question or a no leaves every task', () => {
    expect(inapplicable({ adapted: null, subsidised: null })).toEqual([])
    expect(inapplicable({ adapted: false, subsidised: false })).toEqual([])
  })

  test('each has a reason and a source', () => {
    const reasons = tasksOf(guide).flatMap((task) => task.inapplicable)
    for (const { reason, source } of reasons) {
      expect(reason).toMatch(/。$/)
      expect(source.section).not.toBe('')
    }
  })
})
