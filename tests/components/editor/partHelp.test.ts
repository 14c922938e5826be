import { expect, test } from 'vitest'
import { helpAt } from '../../../components/editor/parts/partHelp.ts'
import type { Part } from '../../../components/editor/parts/partTypes.ts'
import { EDITOR_SECTIONS } from '../../../components/editor/parts/sections.ts'
import { pathOf, type ValuePlace } from '../../../lib/guide/draft/tree.ts'

function placesOf(at: ValuePlace, parts: readonly Part[]): ValuePlace[] {
  return parts.flatMap((part) => {
    const place = [...at, part.key]
    return [place, ...('parts' in part ? placesOf(place, part.parts) : [])]
  })
}

test('every part of the editor says what is written in it', () => {
  const places = EDITOR_SECTIONS.flatMap(({ at, parts }) => placesOf(at, parts))
  expect(places.filter((place) => helpAt(place) === undefined).map(pathOf)).toEqual([])
  expect(places.length).toBeGreaterThan(150)
})

test('the places are those of a draft, with the numbers of entries', () => {
  expect(helpAt(['phases', 2, 'steps', 0, 'tasks', 1, 'title'])).toBe('writeTaskTitleHelp')
  expect(helpAt(['phases', 2, 'steps', 0, 'title'])).toBe('writeStepTitleHelp')
  expect(helpAt(['subsidy', 'notes', 3, 'source', 'section'])).toBe('writeSourceSectionHelp')
})
