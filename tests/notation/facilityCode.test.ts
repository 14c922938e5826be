import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFacilityCode } from '../../lib/notation'
import { outcome } from './outcome'

describe('the code in the notice’s worked example is read however it is written', () => {
  test.each([
    '3410712362',
    '３４１０７１２３６２',
    '34-1-07-1236-2',
    '34−1071236−2',
    '34 1 0712362',
    "'3410712362",
    ' 341\u200b0712362\n',
  ])('%s', (text) => {
    expect(outcome(parseFacilityCode(text))).toEqual({
      digits: '3410712362',
      prefecture: 34,
      kind: 'medical',
      check: 'holds',
      fits: undefined,
    })
  })
})

// Codes in use, from the regional bureaus' public lists of 2025-08 (pharmacies 2022-05) as collected
// in github.com/tomoueh/collect_med_inst_cd_py (MIT) and github.com/tobizaru/pharmacy_map: eight a
// prefecture and kind. `rule_that_holds`: full9 over nine digits, body6 over six, both.
const sample = readFileSync(new URL('facility-codes.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))

describe('codes in use', () => {
  test('the sample has all its rows', () => {
    expect(sample).toHaveLength(376)
  })

  test.each(sample)('%s of %s, table %s, holds by %s', (code = '', _, table, rule) => {
    expect(outcome(parseFacilityCode(code))).toEqual({
      digits: code,
      prefecture: Number(code.slice(0, 2)),
      kind: table === '4' ? 'pharmacy' : 'medical',
      check: 'holds',
      fits: undefined,
    })
    // The four prefectures with a rule of their own are those where nothing else holds.
    expect(rule === 'body6').toBe(/^1[1-4]/.test(code))
  })

  test('any single wrong digit in what the rule covers is noticed', () => {
    const digitsOf = fc.constantFrom(...sample.map(([code = '']) => code))
    fc.assert(
      fc.property(
        digitsOf,
        fc.integer({ min: 3, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (code, at, by) => {
          const wrong = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1)
          expect(outcome(parseFacilityCode(wrong))).toMatchObject({ digits: wrong, check: 'fails' })
        },
      ),
    )
  })

  test('seven digits alone are read with what is known of the facility', () => {
    for (const [code = '', , table] of sample) {
      const kind = table === '4' ? 'pharmacy' : 'medical'
      const prefecture = Number(code.slice(0, 2))
      expect(outcome(parseFacilityCode(code.slice(3), prefecture, kind))).toMatchObject({
        digits: code,
      })
      expect(outcome(parseFacilityCode(code.slice(2), prefecture))).toMatchObject({ digits: code })
    }
  })

  test('a code of another 点数表 has its own kind, if the rule covers the table', () => {
    for (const [code = '', , table] of sample) {
      const other = code.slice(0, 2) + (table === '4' ? '1' : '4') + code.slice(3)
      const kanto = /^1[1-4]/.test(code)
      const right = table === '4' ? 'pharmacy' : 'medical'
      const found = outcome(parseFacilityCode(other))
      expect(found).toMatchObject(kanto ? { check: 'holds' } : { check: 'fails', fits: right })
    }
  })
})

describe('a code whose check digit does not hold still has a value', () => {
  test.each([
    ['3410712363', { check: 'fails' }],
    ['3440712362', { kind: 'pharmacy', check: 'fails', fits: 'medical' }],
    ['8410712363', { prefecture: 34, check: 'fails' }],
    // No rule is known for a pharmacy in Tokyo, nor for 61 to 64.
    ['1341234560', { prefecture: 13, kind: 'pharmacy', check: 'untested', fits: undefined }],
    ['6311234560', { prefecture: 13, kind: 'medical', check: 'untested', fits: undefined }],
    // For 医科 in Tokyo the rule is known, and says nothing of the other tables.
    ['1311234563', { kind: 'medical', check: 'fails', fits: undefined }],
    ['1311234560', { prefecture: 13, kind: 'medical', check: 'fails', fits: undefined }],
  ])('%s', (text, found) => {
    expect(outcome(parseFacilityCode(text))).toMatchObject(found)
  })
})

describe('every table and every prefecture has its codes', () => {
  test.each([
    ['3430712368', { prefecture: 34, kind: 'dental' }],
    ['3460712361', { prefecture: 34, kind: 'homeNursing' }],
    ['4710712367', { prefecture: 47, kind: 'medical' }],
    ['9710712366', { prefecture: 47, kind: 'medical' }],
  ])('%s', (text, found) => {
    expect(outcome(parseFacilityCode(text))).toMatchObject({ ...found, check: 'holds' })
  })
})

describe('either rule is accepted where the right one is not known', () => {
  test.each([
    // The six digits 123456 give 6; all nine, 134123456, give 3.
    '1341234566',
    '1341234563',
  ])('%s', (text) => {
    expect(outcome(parseFacilityCode(text))).toMatchObject({ kind: 'pharmacy', check: 'holds' })
  })
})

describe('a text that is no code is refused with its reason', () => {
  test.each([
    ['', 'codeEmpty'],
    ['--', 'codeEmpty'],
    ['医3410712362', 'codeLetters 医'],
    ['341O712362', 'codeLetters O'],
    ['341071236②', 'codeLetters ②'],
    ['3.41E+09', 'codeLetters .'],
    ["34107'12362", "codeLetters '"],
    ['341071236.0', 'codeLetters .'],
    ['３４１〇７１２３６２', 'codeLetters 〇'],
    ['341071236', 'codeLength 9'],
    ['34107123621', 'codeLength 11'],
    ['34107123', 'codeLength 8'],
    ['0712362', 'codeSeven'],
    ['34-0712362', 'codeWithoutTable 3410712362'],
    ['３４　０７１２３６２', 'codeWithoutTable 3410712362'],
    ['34-0712366', 'codeWithoutTable 3440712366'],
    ['34-0712364', 'codeLength 9'],
    ['13-1234567', 'codeLength 9'],
    ['13-0000125', 'codeLength 9'],
    ['34071-2362', 'codeLength 9'],
    ['0010712362', 'codePrefecture 00'],
    ['4810712362', 'codePrefecture 48'],
    ['5010712362', 'codePrefecture 50'],
    ['9810712362', 'codePrefecture 98'],
    ['3420712362', 'codeTable 2'],
  ])('%s', (text, reason) => {
    expect(outcome(parseFacilityCode(text))).toBe(reason)
  })

  test('nine digits that make a code with a 0 before them name that code', () => {
    const [code = ''] = sample.find(([each = '']) => each.startsWith('01')) ?? []
    expect(outcome(parseFacilityCode(code.slice(1)))).toBe(`codeZero ${code}`)
  })

  test('too few or too many digits are not made to fit with the prefecture', () => {
    expect(outcome(parseFacilityCode('10712363', 34))).toBe('codeLength 8')
    expect(outcome(parseFacilityCode('107123605', 34))).toBe('codeLength 9')
  })

  test('seven digits get no unknown kind', () => {
    expect(outcome(parseFacilityCode('0712362', 34))).toBe('codeSeven')
    expect(outcome(parseFacilityCode('0712362', undefined, 'medical'))).toBe('codeSeven')
  })
})
