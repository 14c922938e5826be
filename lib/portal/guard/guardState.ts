/*
 * A send is a click on a send button or a submit event. While `checking`, the guard holds a send
 * in whose form something was found, and opens a dialog. "Proceed" is このまま送信:
 *
 *                        proceed: the guard repeats the send
 *    +----------+ ------------------------------------------> +------------+
 *    | checking |                                             | follow-ups |---+ any send
 *    +----------+ <------------------------------------------ +------------+<--+ passes
 *       |    ^           the user presses, types or clicks           ^
 *       |    |                                                       |
 *       |    | the user changes a field                              | a send passes
 *       |    |                                                       |
 *       |    +--------------------------------------- +-----------+  |
 *       +-------------------------------------------> | next-send |--+
 *         proceed, but the send cannot be repeated:   +-----------+
 *         the user is asked to press the button again
 *
 * What the user presses next stays in `follow-ups` if it is the same button or form and no field has
 * changed: a page may send on `mousedown` or `keydown`, which the guard cannot repeat. Before a
 * decision `holdPresses` keeps these from the page.
 */
import type { SendAttempt } from './sendAttempt'

/** The states of the diagram above. */
type State = 'checking' | 'follow-ups' | 'next-send'

/** The state of a guard, and what moves it on. */
export interface GuardState {
  /** Whether a send has to be checked before it passes. */
  readonly isChecking: () => boolean
  /** Counts a send that comes. @returns whether it passes unchecked. */
  readonly passes: () => boolean
  /** The user decided to send: what follows from it passes. */
  readonly proceed: (find: SendAttempt['find']) => void
  /** The guard submits the form itself: what follows from it passes. */
  readonly submitItself: () => void
  /** The send could not be repeated: the next one passes. */
  readonly waitForNextSend: () => void
  /** A press, key or click of the user ends the page's own consequences of a send. */
  readonly onUserAction: (event: Event) => void
  /** The user decided on other values than the form has now. */
  readonly onUserInput: (event: Event) => void
}

/** Begins in `checking`. Nothing of it throws. */
export function createGuardState(): GuardState {
  let state: State = 'checking'
  /** Finds what the user decided to send with; `null` once something else was pressed. */
  let decided: SendAttempt['find'] | null = null
  /** Whether the user presses the same again: the page may not send by a click. */
  let again = false

  const isPressAgain = (event: Event): boolean => {
    const find = decided
    decided = null
    return succeeds(() => {
      const found = find?.()
      return found ? event.composedPath().includes(found) : false
    })
  }
  const toFollowUps = () => {
    state = 'follow-ups'
  }
  return {
    isChecking: () => state === 'checking',
    passes: () => {
      if (state === 'next-send') toFollowUps()
      return state !== 'checking'
    },
    proceed: (find) => {
      toFollowUps()
      decided = find
    },
    submitItself: toFollowUps,
    waitForNextSend: () => {
      state = 'next-send'
    },
    onUserAction: (event) => {
      if (!event.isTrusted) return
      if (event.type !== 'click') again = isPressAgain(event)
      if (again) {
        toFollowUps()
        again = event.type !== 'click'
      } else if (state === 'follow-ups') state = 'checking'
    },
    onUserInput: ({ isTrusted }) => {
      if (!isTrusted) return
      state = 'checking'
      decided = null
    },
  }
}

/** @returns whether the action succeeded: it neither threw nor returned `false`. */
export function succeeds(action: () => unknown): boolean {
  try {
    return action() !== false
  } catch {
    return false
  }
}
