import * as z from 'zod/mini'

/** What has to hold before packages are made. */
interface Before {
  /** What git prints as changed or unknown files; '' for a clean tree. */
  readonly status: string
  /** The version of package.json. */
  readonly version: string
  readonly changelog: string
}

/** @returns why no release can be made, one line each; empty if one can. */
export function problemsBefore({ status, version, changelog }: Before): string[] {
  const problems: string[] = []
  if (status.trim() !== '') problems.push(`The tree has changes that are not committed:\n${status}`)
  const [first] = changelog.matchAll(/^## \[?(\d+\.\d+\.\d+)\]?(?: - \d{4}-\d{2}-\d{2})?$/gm)
  if (first?.[1] !== version) {
    problems.push(
      `The first release in CHANGELOG.md is ${first?.[1] ?? 'missing'}, and package.json says ${version}.`,
    )
  }
  return problems
}

/** A warning of the linter that is known, and why it stays. */
interface Known {
  readonly code: string
  readonly file: RegExp
  readonly reason: string
}

const KNOWN: readonly Known[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/shell-[\w-]+\.js$/,
    reason: 'Preact has a property for HTML that no component of ours uses (a test of the build)',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^pdf\/pdf(?:\.worker)?\.js$/,
    reason:
      'pdf.js imports its own worker and decoders, at addresses that lib/state/papers/pdfEngine.ts sets to files of the package (a test of the build)',
  },
]

const message = z.object({
  code: z.string(),
  message: z.string(),
  file: z.optional(z.nullable(z.string())),
})
const report = z.object({ errors: z.array(message), warnings: z.array(message) })

/**
 * @param output what the linter of Firefox's store printed as JSON.
 * @returns its errors, and its warnings that are not known.
 * @throws ZodError where it printed something else.
 */
export function problemsOfLint(output: unknown): string[] {
  const { errors, warnings } = report.parse(output)
  const isKnown = (one: z.infer<typeof message>) =>
    KNOWN.some(({ code, file }) => one.code === code && file.test(one.file ?? ''))
  return [...errors, ...warnings.filter((one) => !isKnown(one))].map(
    ({ code, message, file }) => `${code} in ${file ?? 'the package'}: ${message}`,
  )
}

/**
 * Compares the packages of two clean folders.
 * @param one hashes by the packages' names.
 * @returns the names of those that differ, or that only one of them has.
 */
export function differing(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort()
}
