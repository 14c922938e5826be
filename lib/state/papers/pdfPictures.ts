/** Operators of a page with their arguments, as pdf.js lists them. */
interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The numbers of the operators that move and draw. */
type OperatorNumbers = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'paintImageXObject'
    | 'paintInlineImageXObject'
    | 'paintImageMaskXObject',
    number
  >
>

/** The first four numbers of a matrix: they say what becomes of a square. */
type Square = readonly [a: number, b: number, c: number, d: number]

const UNIT: Square = [1, 0, 0, 1]

/**
 * @param area of the page, in its own units.
 * @returns how much of a page its largest picture covers, 0 to 1: a scan fills it.
 */
export function largestPicture(
  { fnArray, argsArray }: Operators,
  numbers: OperatorNumbers,
  area: number,
): number {
  const pictures = new Set([
    numbers.paintImageXObject,
    numbers.paintInlineImageXObject,
    numbers.paintImageMaskXObject,
  ])
  const kept: Square[] = []
  let square = UNIT
  let largest = 0
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at]
    if (operator === numbers.save) kept.push(square)
    else if (operator === numbers.restore || operator === numbers.paintFormXObjectEnd) {
      square = kept.pop() ?? UNIT
    } else if (operator === numbers.transform) square = times(square, squareIn(args))
    else if (operator === numbers.paintFormXObjectBegin) {
      kept.push(square)
      square = times(square, Array.isArray(args) ? squareIn(args[0]) : UNIT)
    } else if (pictures.has(operator)) largest = Math.max(largest, areaOf(square))
  }
  return Math.min(1, largest / area)
}

function squareIn(matrix: unknown): Square {
  if (!Array.isArray(matrix) && !ArrayBuffer.isView(matrix)) return UNIT
  const [a = 1, b = 0, c = 0, d = 1] = Array.from(Object.values(matrix), Number)
  return [a, b, c, d]
}

function times([a, b, c, d]: Square, [e, f, g, h]: Square): Square {
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h]
}

function areaOf([a, b, c, d]: Square): number {
  return Math.abs(a * d - b * c)
}
