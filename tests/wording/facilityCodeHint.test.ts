import { describe, expect, test } from 'vitest'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import { codeToStore, facilityCodeHint } from '../../lib/wording/facilityCodeHint'

const keys = (typed: string, kind: FacilityKind | null = null) =>
  facilityCodeHint(typed, kind).map(({ key }) => key)

describe('while a code is typed', () => {
  test('an empty field has no hint', () => {
    expect(keys(' ')).toEqual([])
  })

  test('a check digit that holds is confirmed, in any way of writing', () => {
    expect(keys('3410712362', 'clinic')).toEqual(['checkCodeHolds'])
    expect(keys('３４-１-０７１２３６２')).toEqual(['checkCodeHolds'])
  })

  test('a wrong check digit gives a hint: it may be a provisional code', () => {
    expect(keys('3410712363')).toEqual(['checkCodeFails', 'checkCodeFailsMend'])
  })

  test('a code without a known rule has no hint', () => {
    expect(keys('1340712360')).toEqual([])
  })

  test('a code of another kind of facility gives a hint', () => {
    expect(keys('3410712362', 'pharmacy')).toEqual(['codeOtherKind'])
    expect(keys('3440712360', 'clinic')).toEqual(['codeOtherKind'])
    expect(keys('3460712364', 'clinic')).toEqual(['codeOtherKind'])
  })

  test('an unreadable code shows the reason and does not prevent saving', () => {
    expect(keys('34107')).toEqual(['codeLength', 'codeNotKept'])
    expect(keys('34A0712362')).toEqual(['codeLetters', 'codeNotKept'])
  })
})

describe('the stored code', () => {
  test('is ten digits, however they were written', () => {
    expect(codeToStore('３４１-071-2362', '')).toBe('3410712362')
  })

  test('is a code whose check digit does not hold as well', () => {
    expect(codeToStore('3410712363', '')).toBe('3410712363')
  })

  test('is empty for an empty field, and unchanged for an unreadable one', () => {
    expect(codeToStore('', '3410712362')).toBe('')
    expect(codeToStore('34107', '3410712362')).toBe('3410712362')
  })
})
