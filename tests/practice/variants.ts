/** Forms in the markup of other portals, one page each, by `variant=`. */
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
  'attachments',
  'hostile',
  'controls',
  'questions',
  'components',
  'dialog',
  'still',
  'sandboxed',
] as const
export type FormVariant = (typeof FORM_VARIANTS)[number]

/** @returns the text if it is a variant's name, else the first variant's name. */
export function formVariant(text: string | undefined): FormVariant {
  return FORM_VARIANTS.find((name) => name === text) ?? FORM_VARIANTS[0]
}
