const BEFORE_SENDING = 'before:'

/**
 * @returns the id of the tick that a facility checked what no screen shows. It is none of a task's:
 *   these have no colon.
 */
export function beforeSendingId(guideId: string, rule: string): string {
  return `${BEFORE_SENDING}${guideId}:${rule}`
}

/** @returns the rule of such a tick; `null` for the tick of a task. */
export function ruleBeforeSending(tickId: string): string | null {
  if (!tickId.startsWith(BEFORE_SENDING)) return null
  return tickId.slice(tickId.lastIndexOf(':') + 1)
}
