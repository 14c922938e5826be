import { vi } from 'vitest'
import { readModules } from '../modules'

/** A regular expression of the sources, or one that they make of parts. */
export interface Expression {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** @returns all regular expressions of `lib`. */
export async function expressionsInLib(): Promise<Expression[]> {
  const modules = [...readModules('lib').values()]
  const literals = modules.flatMap(({ file, program }) =>
    literalsIn(program).map((literal) => ({ file, ...literal })),
  )
  const made: Expression[] = []
  for (const { file, program } of modules) {
    if (makesExpressions(program)) made.push(...(await madeBy(file)))
  }
  return [...literals, ...made]
}

function literalsIn(node: unknown): Omit<Expression, 'file'>[] {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(literalsIn)
  if (!('regex' in node) || typeof node.regex !== 'object' || node.regex === null) return inside
  const { pattern, flags } = { pattern: '', flags: '', ...node.regex }
  return [...inside, { source: pattern, flags }]
}

function makesExpressions(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  const isMade =
    'type' in node &&
    /^(New|Call)Expression$/.test(`${node.type}`) &&
    'callee' in node &&
    Object(node.callee).name === 'RegExp'
  return isMade || Object.values(node).some(makesExpressions)
}

/** Loads a module anew, and records the expressions that it makes of parts. */
async function madeBy(file: string): Promise<Expression[]> {
  const made: Expression[] = []
  const { RegExp: Real } = globalThis
  vi.resetModules()
  vi.stubGlobal(
    'RegExp',
    new Proxy(Real, {
      construct(target, [pattern, flags]) {
        const expression = new target(pattern, flags)
        made.push({ file, source: expression.source, flags: expression.flags })
        return expression
      },
    }),
  )
  try {
    await import(/* @vite-ignore */ `../../${file}`)
  } finally {
    vi.unstubAllGlobals()
  }
  return made
}

const CLASSES: Readonly<Record<string, string>> = { s: ' ', d: '1', w: 'a', S: 'a', D: 'a', W: '-' }
/** Parts that hold no character of the expression, and yet can match it: `.`, `[^…]`. */
const ALWAYS = [' ', 'a', '1', '字', '(', ':', '\n', '1,', 'a ']

/** @returns texts of which an expression's own parts consist, to be repeated. */
export function partsOf(source: string): string[] {
  const plain = source
    .replace(/\(\?(?:<?[=!]|:)/g, '(')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[pP]\{[^}]*\}/g, '字')
    .replace(/\\([sdwSDW])/g, (_, letter) => CLASSES[letter] ?? 'a')
    .replace(/\\b/g, '')
    .replace(/\\(.)/g, '$1')
  const words = plain.split(/[()|[\]{}?*+^$.\\]+/).filter((word) => word !== '')
  const characters = [...new Set(words.join(''))]
  const pairs = words.flatMap((word, index) => (index > 0 ? [`${words[index - 1]}${word}`] : []))
  return [...new Set([...ALWAYS, ...characters, ...words, ...pairs])]
}
