import type { Message } from '../message'
import type { Fact } from './application'

/** @returns a field in which `value` was read. */
export function read<T>(value: T, label = '', fieldId = 'field'): Fact<T> {
  return { state: 'read', value, label, fieldId }
}

/** @returns a field in which nothing stands. */
export function empty(label = '', fieldId = 'field'): Fact<never> {
  return { state: 'empty', label, fieldId }
}

/** @returns a field whose text could not be understood, for a reason that can be shown. */
export function unclear(reason: Message, label = '', fieldId = 'field'): Fact<never> {
  return { state: 'unclear', reason, label, fieldId }
}

/** The form has no such field. */
export const MISSING: Fact<never> = { state: 'missing' }
