import { plain } from './plain'

/** A form's label without what is not its name. */
export interface Label {
  readonly text: string
  /** The yen that one unit of the field stands for: 1000 under 「金額（千円）」, else 1. */
  readonly unit: number
}

const SCALES: Readonly<Record<string, number>> = { 千: 1000, 万: 10_000, 百万: 1_000_000 }
/** What stands between brackets that hold no others. */
const BRACKETS = /[([【〔<]([^()[\]【】〔〕<>]*)[)\]】〕>]/g
/** 円, 千円, 単位:千円, 千円単位; but not 千円未満切捨て. */
const UNIT = /^(?:単位:?)?(千|百?万)?円(?:単位)?$/
/** A unit at the label's end, apart from its name: 申請額 千円, 申請額 単位:千円. */
const UNIT_AT_END = /[\s、](?:単位\s?:?\s?)?(千|百?万)?円$/
const MARK = 'required|mandatory|optional|必須|任意'
const MARK_BEFORE = new RegExp(`^(?:${MARK})(?:$|[\\s:-]+)`, 'i')
const MARK_AFTER = new RegExp(`\\s?(?:${MARK})$`, 'i')
/** How to fill in the field, not what it is. */
const NOTE = new RegExp(
  `^(?:${MARK}|(?:消費)?税(?:[込抜別][きみ]?(?:金額|価格|額)?|[を率].*)|例(?!外).*|[半全]角.*|.*数字|\\d+[桁文]字?.*|[西和]暦.*|.*形式|yyyy.*|.*入力(?:し.*|す.*|のこと)?)$`,
  'is',
)

/**
 * @param text a label as the page shows it, with its marks (必須, ※, *), notes and line breaks.
 * @returns what the label names, and the unit in which it asks for an amount.
 */
export function normaliseLabel(text: string): Label {
  let unit = 1
  const takeUnit = (scale: string | undefined) => {
    unit = SCALES[scale ?? ''] ?? 1
    return ''
  }
  const name = plain(text)
    .split('\n')
    .map(withoutFootnote)
    .join(' ')
    .replace(/[*✱∗]/g, ' ')
    .replace(BRACKETS, (whole, inside: string) => {
      const parts = inside.split(/[、,・;\s]+/)
      const names = NOTE.test(inside)
        ? []
        : parts.filter((part) => part && !NOTE.test(part) && !UNIT.test(part))
      const scale = parts.map((part) => part.match(UNIT)).find((match) => match)
      if (scale) takeUnit(scale[1])
      if (names.length === parts.length) return whole
      return names.length > 0 ? `(${names.join('、')})` : ' '
    })
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARK_BEFORE, '')
    .replace(MARK_AFTER, '')
    .replace(UNIT_AT_END, (_, scale) => takeUnit(scale))
    .replace(/(?<![\s:])[\s:]+$/, '')
  return { text: name, unit }
}

/** A ※ begins a note; only before everything else is it a mark of what must be filled in. */
function withoutFootnote(line: string, index: number): string {
  const [before = '', marked = ''] = line.split('※')
  return index === 0 && before === '' ? marked : before
}
