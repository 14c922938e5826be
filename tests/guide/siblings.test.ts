import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { numberOf, stepsOf, tasksOf } from '../../lib/guide'
import { GUIDE_IDS, loadGuide } from '../../lib/guide/guides'
import { FACILITY_KINDS } from '../../lib/notation/facilityKind.ts'
import { termsFor } from './terms.ts'

const guides = await Promise.all(GUIDE_IDS.map((id) => loadGuide(id)))
const guideOf = (id: string) => guides.find((guide) => guide.id === id) ?? expect.fail(id)

test('each guide has its own id and a short title of its own', () => {
  expect(guides.map(({ id }) => id)).toEqual(GUIDE_IDS)
  expect(new Set(guides.map(({ shortTitle }) => shortTitle)).size).toBe(guides.length)
})

test('an unknown guide is an error', async () => {
  await expect(loadGuide('nowhere')).rejects.toThrow(RangeError)
})

describe.each(guides)('in $id', (guide) => {
  const covered = guide.subsidy.terms.flatMap(({ kinds }) => kinds)
  test.for(covered)('the cap of a %s is what its items make when rounded once', (kind) => {
    const { cap, itemCaps, rate } = termsFor(guide, kind)
    const costs = Object.values(itemCaps).reduce((total, item) => total + item, 0)
    const exact = (costs * rate.numerator) / rate.denominator
    expect(cap).toBe(exact - (exact % (guide.subsidy.rounding?.unit ?? 1)))
  })

  test('every fact names its source', () => {
    for (const { source } of [...guide.subsidy.terms, ...guide.subsidy.items, ...tasksOf(guide)]) {
      expect(source.document).not.toBe('')
      expect(source.section).not.toBe('')
    }
  })

  test('every task has something to do it with: a manual, a letter, or the portal', () => {
    const without = tasksOf(guide).filter(
      ({ actor, articles, tellVendor }) => !articles.length && !tellVendor && actor !== 'portal',
    )
    expect(without.map(({ id }) => id)).toEqual([])
  })

  test('every task before the application is required for it', () => {
    const ids = tasksOf(guide).map(({ id }) => id)
    expect(guide.subsidy.requires.tasks).toEqual(ids.slice(0, -1))
  })

  test('tasks of its own have ids of their own: a tick for one guide is none for another', () => {
    const others = guides.filter((other) => other !== guide).flatMap(tasksOf)
    const shared = tasksOf(guide).filter(({ id }) => others.some((task) => task.id === id))
    expect(shared.map(({ id }) => id)).toEqual(['account'])
  })
})

test('訪問診療等 has the same table', () => {
  const table = (id: string) =>
    FACILITY_KINDS.map((kind) => {
      const { rate, cap, projectCap, itemCaps } = termsFor(guideOf(id), kind)
      return { rate, cap, projectCap, itemCaps }
    })
  expect(table('houmon')).toEqual(table('gairai'))
})

test.each([
  ['hospital', 390_000, 781_000],
  ['clinic', 97_000, 130_000],
  ['pharmacy', 97_000, 130_000],
  ['chainPharmacy', 65_000, 130_000],
] as const)('オンライン診療等 pays a %s for system work only', (kind, cap, receiptComputer) => {
  const online = guideOf('online')
  expect(termsFor(online, kind)).toMatchObject({ cap, itemCaps: { receiptComputer } })
  expect(online.subsidy.items.map(({ id }) => id)).toEqual(['receiptComputer'])
})

describe.each(['houmon', 'online'])('unknown facts of %s', (id) => {
  const guide = guideOf(id)

  test('are left out: deadline, programme, questions', () => {
    expect(guide.subsidy.deadline).toBeUndefined()
    expect(guide.subsidy.programme).toBeUndefined()
    expect(guide.questions).toEqual([])
  })

  test('leaves its steps without numbers, which would be the handbook’s', () => {
    expect(guide.phases.map(numberOf)).toEqual(['', ''])
    expect(stepsOf(guide).map(numberOf)).toEqual(['', ''])
  })

  test('is named, and so is that the figures are not from an official notice', () => {
    expect(guide.limits?.text).toContain('まだここにありません')
    for (const { source, unconfirmed } of guide.subsidy.terms) {
      expect(source.section).toContain('公式の案内では確認できていない')
      expect(unconfirmed).toBe('subsidy')
    }
    for (const { unconfirmed } of guide.subsidy.attachments) expect(unconfirmed).toBe('subsidy')
  })
})

test('no line of code names a guide but the list of them', () => {
  const root = new URL('../../', import.meta.url)
  const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d\.json)\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  const naming = files.filter((file) => {
    const code = readFileSync(new URL(file, root), 'utf8')
    // The browser has an event that is called as a guide is.
    return GUIDE_IDS.some((id) => new RegExp(`(?<!EventListener\\()['"\`/]${id}\\b`).test(code))
  })
  expect(naming).toEqual(['lib/guide/guides.ts'])
})
