import { expect, test } from 'vitest'
import {
  isContextRequest,
  isGoToField,
  isPageContext,
  isPointAtField,
} from '../../lib/portal/message'
import { parsePageState } from '../../lib/portal/pageStateSchema'
import { readField } from './readField'

const HOSTILE = [null, undefined, 1, 'context', [], {}, { type: 'other' }, { type: {} }]

test.each(HOSTILE)('%j is none of our messages', (value) => {
  expect(isPageContext(value)).toBe(false)
  expect(isContextRequest(value)).toBe(false)
  expect(isGoToField(value)).toBe(false)
  expect(isPointAtField(value)).toBe(false)
  expect(parsePageState(value)).toBeNull()
})

test('a request to go to a field names the field', () => {
  expect(isGoToField({ type: 'go-to-field', fieldId: 'field-1' })).toBe(true)
  expect(isGoToField({ type: 'go-to-field', fieldId: 1 })).toBe(false)
})

test('a request to point at a field names the field, or none', () => {
  expect(isPointAtField({ type: 'point-at-field', fieldId: 'field-1' })).toBe(true)
  expect(isPointAtField({ type: 'point-at-field', fieldId: null })).toBe(true)
  expect(isPointAtField({ type: 'point-at-field' })).toBe(false)
})

test('a page’s state reaches the panel as it was sent', () => {
  const state = {
    href: 'https://iryohokenjyoho.service-now.com/csm',
    article: { number: 'KB0011639', state: 'shown' },
    form: {
      found: 'application',
      reading: {
        screen: 'form',
        perhaps: null,
        fields: [
          readField({
            id: 'field-1',
            section: ['費用'],
            meaning: 'totalCost',
            why: { by: 'evidence', evidence: ['label', 'unit'] },
          }),
          readField({ id: 'field-2', why: { by: 'tied', between: ['totalCost', 'cost:mobile'] } }),
          readField({ id: 'field-3', why: { by: 'taken', as: 'totalCost' } }),
        ],
      },
    },
  }
  expect(parsePageState(state)).toEqual(state)
})

test('a state with a meaning that we do not know is refused', () => {
  const field = { ...readField({}), meaning: 'x' }
  const form = { found: 'application', reading: { screen: 'form', fields: [field], perhaps: null } }
  expect(parsePageState({ href: '', article: null, form })).toBeNull()
})
