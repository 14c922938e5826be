import type { Message } from '../../lib/message'
import type { Parsed } from '../../lib/notation'
import { japanese, messages } from '../japanese'
import { type Sentence, templateOf } from '../template'

const sentences: Readonly<Record<string, Sentence>> = messages

/** @returns the value, or the reason's key with what it names beside the text itself. */
export function outcome<T>(result: Parsed<T>): T | string {
  if (result.ok) return result.value
  const { key, values } = result.reason
  return [key, ...values.slice(1).map(said)].join(' ')
}

/** @returns the reason as a person reads it; the place of a value that is missing shows as `$n`. */
export function sentence({ key, values }: Message): string {
  return templateOf(sentences[key] ?? { message: '' }).replace(/\$(\d)/g, (place, n) => {
    const value = values[Number(n) - 1]
    return value === undefined ? place : said(value)
  })
}

/** @returns a value as a person reads it. */
export function said(value: string | Message): string {
  return typeof value === 'string' ? value : japanese(value)
}

/** @returns how many values the sentence of `key` takes. */
export function places(key: Message['key']): number {
  return new Set(templateOf(sentences[key] ?? { message: '' }).match(/\$\d/g) ?? []).size
}
