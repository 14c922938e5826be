import { type Message, message } from '../message'

/** Digits that papers write of a code: all, without the 点数表番号, and without the prefecture as well. */
const LENGTHS = [10, 9, 7]

/** @returns whether so many digits are a code of which nothing but known parts is left out. */
export function isCodeLength(length: number): boolean {
  return LENGTHS.includes(length)
}

/**
 * @param digits of a code as a paper writes it.
 * @returns which of the ten digits are not written; `null` where all are.
 */
export function codeNote({ length }: string): Message | null {
  if (length === 10) return null
  if (length === 9) return message('paperCodeNine')
  return length === 7 ? message('paperCodeSeven') : message('paperCodeOdd', String(length))
}
