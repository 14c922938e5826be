import type { FieldName } from '../../guide/fieldName'
import { classifyFileName, kindParser, parseAmount, parseFacilityCode } from '../../notation'
import type { OwnKind } from '../../notation/facilityKind'
import type { ReadableField } from './readableField'

/** @returns whether a field's value is most likely a value of the meaning. */
export interface ValueShapes {
  readonly isOf: (name: FieldName, index: number) => boolean
  /** @returns whether a field's value is a kind of facilities. */
  readonly isKind: (index: number) => boolean
}

/** How many amounts before a total are added up. */
const SUMMANDS = 2

/**
 * @param ownKinds the kinds of facility that only the guide knows.
 * @returns the shapes of the values of a form's fields, without the values.
 */
export function valueShapes(
  fields: readonly ReadableField[],
  ownKinds: readonly OwnKind[],
): ValueShapes {
  return {
    isOf: (name, index) => {
      const field = fields[index]
      const value = field?.values?.[0]
      if (field === undefined || value === undefined) return false
      switch (name) {
        case 'facilityCode':
          return isCheckedCode(value)
        case 'totalCost':
          return isSum(fields, index)
        case 'receipt':
        case 'breakdown':
          return field.values?.every((file) => classifyFileName(file).kind === name) ?? false
        default:
          return false
      }
    },
    isKind: (index) => {
      const value = fields[index]?.values?.[0]
      return value !== undefined && kindParser(ownKinds)(value).ok
    },
  }
}

/** @returns the shapes, and whether other values give the same answer to all that was asked of them. */
export function recordShapes(
  fields: readonly ReadableField[],
  ownKinds: readonly OwnKind[],
): {
  readonly shapes: ValueShapes
  readonly areSameIn: (others: readonly ReadableField[]) => boolean
} {
  const asked: { question: (shapes: ValueShapes) => boolean; answer: boolean }[] = []
  const own = valueShapes(fields, ownKinds)
  const ask = (question: (shapes: ValueShapes) => boolean) => {
    const answer = question(own)
    asked.push({ question, answer })
    return answer
  }
  return {
    shapes: {
      isOf: (name, index) => ask((shapes) => shapes.isOf(name, index)),
      isKind: (index) => ask((shapes) => shapes.isKind(index)),
    },
    areSameIn: (others) => {
      const theirs = valueShapes(others, ownKinds)
      return asked.every(({ question, answer }) => question(theirs) === answer)
    },
  }
}

/** Ten digits of which the last checks the others. */
function isCheckedCode(value: string): boolean {
  const code = parseFacilityCode(value)
  return code.ok && code.value.check === 'holds'
}

function isSum(fields: readonly ReadableField[], index: number): boolean {
  const total = yenIn(fields[index])
  const before: number[] = []
  for (let at = index - 1; at >= 0 && before.length < SUMMANDS; at--) {
    const amount = yenIn(fields[at])
    if (amount === null) return false
    before.push(amount)
  }
  const sum = before.reduce((all, each) => all + each, 0)
  return before.length === SUMMANDS && before.every((each) => each > 0) && sum === total
}

function yenIn(field: ReadableField | undefined): number | null {
  const [value, more] = field?.values ?? []
  if (field?.kind !== 'text' || value === undefined || more !== undefined) return null
  const amount = parseAmount(value, field.label)
  return amount.ok ? amount.value : null
}
