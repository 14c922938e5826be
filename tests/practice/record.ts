/** A file as the form sends it, without its content. */
type SentFile = {
  name: string
  /** Bytes. */
  size: number
  /** The attachment variable's name; an empty string for the page's own 添付ファイル. */
  field: string
}

/** An application that was sent: the values as shown, by variable name. */
type Sent = { fields: Record<string, string | string[]>; files: SentFile[] }

export type Received = Sent & {
  number: string
  /** Names of all files sent, those of attachment variables first. */
  attachments: string[]
  /** ISO 8601, UTC. */
  sentAt: string
  status: string
}

/** One request the server answered; `path` with its query, `at` in ISO 8601, UTC. */
export type Request = { method: string; path: string; at: string }

/** Creates the server's data, which exists only while it runs. */
export type Memory = ReturnType<typeof createMemory>

export function createMemory() {
  let received: Received[] = []
  let requests: Request[] = []
  let sessions = new Map<string, string>()
  let withdrawn: readonly string[] = []
  return {
    received: () => structuredClone(received),
    requests: () => structuredClone(requests),

    noteRequest(method: string, path: string) {
      requests.push({ method, path, at: new Date().toISOString() })
    },

    /** Records an application and numbers it. */
    accept({ fields, files }: Sent): Received {
      const ordered = [...files].sort((a, b) => Number(a.field === '') - Number(b.field === ''))
      const application = {
        number: `PRACTICE${String(received.length + 1).padStart(7, '0')}`,
        fields,
        files,
        attachments: ordered.map((file) => file.name),
        sentAt: new Date().toISOString(),
        status: '受付済',
      }
      received.push(application)
      return application
    },

    login(mail: string): string {
      const session = crypto.randomUUID()
      sessions.set(session, mail)
      return session
    },
    logout(session: string) {
      sessions.delete(session)
    },
    /** The mail address of the logged-in user. */
    mailOf: (session: string) => sessions.get(session),

    /** Withdraws the articles with these numbers, and restores all others. */
    withdraw(numbers: readonly string[]) {
      withdrawn = numbers
    },
    isWithdrawn: (number: string) => withdrawn.includes(number),

    /** Resets everything; logs everyone out. */
    reset() {
      received = []
      requests = []
      sessions = new Map()
      withdrawn = []
    },
  }
}
