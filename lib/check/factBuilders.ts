import type { Message } from '../message'
import type { Fact } from './application'

/** @returns a field whose text means `value`. */
export function read<T>(value: T, label = '', fieldId = 'field'): Fact<T> {
  return { state: 'read', value, label, fieldId }
}

/** @returns a field with an amount that the text marks as 税抜. */
export function readWithoutTax(value: number, label = '', fieldId = 'field'): Fact<number> {
  return { state: 'read', value, label, fieldId, withoutTax: true }
}

/** @returns a field without any text. */
export function empty(label = '', fieldId = 'field'): Fact<never> {
  return { state: 'empty', label, fieldId }
}

/** @returns a field whose text could not be read, with the reason to show. */
export function unclear(reason: Message, label = '', fieldId = 'field'): Fact<never> {
  return { state: 'unclear', reason, label, fieldId }
}

/** The form has no such field. */
export const MISSING: Fact<never> = { state: 'missing' }
