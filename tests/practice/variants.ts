/** Forms as portals build them in other ways, each on a page of its own, by `variant=`. */
export const FORM_VARIANTS = [
  'table',
  'sections',
  'tabs',
  'readonly',
  'aria',
  'confirm-list',
  'inquiry',
  'search',
  'subsidy',
  'doubtful',
  'unforeseen',
  'survey',
  'hostile',
] as const
export type FormVariant = (typeof FORM_VARIANTS)[number]

/** @returns the variant's name, the first one's for any other text. */
export function formVariant(text: string | undefined): FormVariant {
  return FORM_VARIANTS.find((name) => name === text) ?? FORM_VARIANTS[0]
}
