/** What begins a part of a form with a name of its own. */
export const NAMES = 'h1, h2, h3, h4, h5, h6, legend, label, th, dt'

/** What can be filled in, besides files and what only presses or ticks. */
export const OTHER_FIELD =
  'select, textarea, input:not([type="hidden"], [type="file"], [type="checkbox"], [type="button"], [type="submit"], [type="image"], [readonly])'

/** Elements that users press. */
export const PRESSED =
  'button, a, [role="button"], .btn, input[type="button"], input[type="submit"], input[type="image"]'
