import * as controls from './controls.ts'
import * as names from './names.ts'
import * as press from './press.ts'
import * as waiting from './waiting.ts'

/**
 * Functions that run inside the panel. They are sent there as text, so each may use nothing but its
 * arguments, the platform and the other functions of these modules. Vite writes the name of an import
 * in another way (`__vite_ssr_import_0__.tidy`), also in a function's text: a module gives the
 * functions that it imports to constants of the same names.
 */
const INSIDE = [names, controls, waiting, press].flatMap((module) => Object.values(module))

/**
 * Text of a script that gives the value of `expression` as JSON: `{ value }`, or `{ thrown }` where
 * it threw, so that a failing test can be told from a panel that went away.
 */
function script(expression: string): string {
  return `(async () => {
    ${INSIDE.map(String).join('\n')}
    try {
      return JSON.stringify({ value: await ${expression} })
    } catch (error) {
      return JSON.stringify({ thrown: String(error) })
    }
  })()`
}

/** Script text of the call `fn(document, argument)`. */
export function callInside<A>(fn: (document: Document, argument: A) => unknown, argument?: A) {
  return script(`(${fn})(document, ${JSON.stringify(argument)})`)
}

/** Script text that waits until what `find(argument)` gives can be pressed, and gives where. */
export function spotInside<A>(
  find: (argument: A) => Element | null | undefined,
  argument: A,
  timeout: number,
) {
  const found = `() => (${find})(${JSON.stringify(argument)})`
  return script(`whenFound(document, ${found}, ${timeout})`)
}

/** Script text that calls `fn(document, argument)` until it is truthy; null after `timeout` ms. */
export function waitInside<A>(
  fn: (document: Document, argument: A) => unknown,
  argument: A | undefined,
  timeout: number,
) {
  return script(`until(${timeout}, () => (${fn})(document, ${JSON.stringify(argument)}))`)
}
