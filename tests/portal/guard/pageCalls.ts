/** A method of an object that a script of the page can replace. */
export type Call = [owner: object, name: string]

/** The calls on the page's objects that guard and dialog make before the user decides. */
export const CALLS: Call[] = [
  [Event.prototype, 'composedPath'],
  [Element.prototype, 'matches'],
  [Element.prototype, 'closest'],
  [Element.prototype, 'getAttribute'],
  [Element.prototype, 'querySelector'],
  [Element.prototype, 'setAttribute'],
  [Element.prototype, 'attachShadow'],
  [Element.prototype, 'append'],
  [DocumentFragment.prototype, 'append'],
  [Document.prototype, 'createElement'],
  [Document.prototype, 'createTreeWalker'],
  [TreeWalker.prototype, 'nextNode'],
  [Node.prototype, 'contains'],
  [Node.prototype, 'getRootNode'],
  [HTMLDialogElement.prototype, 'showModal'],
  [EventTarget.prototype, 'addEventListener'],
  [Event.prototype, 'preventDefault'],
  [Event.prototype, 'stopImmediatePropagation'],
  [JSON, 'stringify'],
  [String.prototype, 'normalize'],
]
/** Those that are made once the user has decided to send. */
export const AFTER_THE_DECISION: Call[] = [
  [HTMLElement.prototype, 'click'],
  [HTMLFormElement.prototype, 'requestSubmit'],
  [HTMLDialogElement.prototype, 'close'],
  [Element.prototype, 'remove'],
]

/**
 * Makes a method throw when the code under test calls it, and only then.
 * @returns how often it was called so far, and what repairs it.
 */
export function breakCall([owner, name]: Call): { broken: () => number; repair: () => void } {
  const holder = owner instanceof Object && name in owner ? ownerOf(owner, name) : owner
  const call: unknown = Reflect.get(holder, name)
  if (typeof call !== 'function') throw new Error(`There is no ${name}`)
  let broken = 0
  Reflect.set(holder, name, function (this: unknown, ...values: unknown[]) {
    const [, , caller = ''] = new Error().stack?.split('\n') ?? []
    if (caller.includes('/lib/portal/')) {
      broken += 1
      throw new Error(`${name} is broken`)
    }
    return Reflect.apply(call, this, values)
  })
  return { broken: () => broken, repair: () => void Reflect.set(holder, name, call) }
}

function ownerOf(owner: object, name: string): object {
  let at: object | null = owner
  while (at && !Object.hasOwn(at, name)) at = Reflect.getPrototypeOf(at)
  return at ?? owner
}

/** The prototypes whose methods a script of the page can replace. */
const PROTOTYPES = [
  ...[EventTarget, Event, Node, Element, HTMLElement, HTMLFormElement, HTMLDialogElement],
  ...[Document, DocumentFragment, ShadowRoot, NodeList, TreeWalker],
].map(({ prototype }) => prototype)

/**
 * Records the name of each method that the code under test calls.
 * @returns a function that ends it.
 */
export function recordCalls(made: Set<string>): () => void {
  const undo: (() => void)[] = []
  for (const owner of PROTOTYPES) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      if (typeof value !== 'function' || name === 'constructor') continue
      Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
        const [, , caller = ''] = new Error().stack?.split('\n') ?? []
        if (caller.includes('/lib/portal/')) made.add(name)
        return Reflect.apply(value, this, values)
      })
      undo.push(() => Reflect.set(owner, name, value))
    }
  }
  return () => {
    for (const each of undo) each()
  }
}
