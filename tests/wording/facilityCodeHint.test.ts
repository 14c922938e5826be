import { describe, expect, test } from 'vitest'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import { codeToStore, facilityCodeHint } from '../../lib/wording/facilityCodeHint'

const keys = (typed: string, kind: FacilityKind | null = null) =>
  facilityCodeHint(typed, kind).map(({ key }) => key)

describe('while a code is typed', () => {
  test('nothing is said of an empty field', () => {
    expect(keys(' ')).toEqual([])
  })

  test('a check digit that holds is confirmed, in any way of writing', () => {
    expect(keys('3410712362', 'clinic')).toEqual(['checkCodeHolds'])
    expect(keys('３４-１-０７１２３６２')).toEqual(['checkCodeHolds'])
  })

  test('one that does not hold is worth a look: it may be a provisional code', () => {
    expect(keys('3410712363')).toEqual(['checkCodeFails', 'checkCodeFailsMend'])
  })

  test('where no rule is known, nothing is said', () => {
    expect(keys('1340712360')).toEqual([])
  })

  test('a code of another kind of facility is worth a look', () => {
    expect(keys('3410712362', 'pharmacy')).toEqual(['codeOtherKind'])
    expect(keys('3440712360', 'clinic')).toEqual(['codeOtherKind'])
    expect(keys('3460712364', 'clinic')).toEqual(['codeOtherKind'])
  })

  test('what cannot be read says why, and that it stops nobody', () => {
    expect(keys('34107')).toEqual(['codeLength', 'codeNotKept'])
    expect(keys('34A0712362')).toEqual(['codeLetters', 'codeNotKept'])
  })
})

describe('what is kept of it', () => {
  test('is ten digits, however they were written', () => {
    expect(codeToStore('３４１-071-2362', '')).toBe('3410712362')
  })

  test('is a code whose check digit does not hold as well', () => {
    expect(codeToStore('3410712363', '')).toBe('3410712363')
  })

  test('is nothing where the field was emptied, and what was there where it cannot be read', () => {
    expect(codeToStore('', '3410712362')).toBe('')
    expect(codeToStore('34107', '3410712362')).toBe('3410712362')
  })
})
