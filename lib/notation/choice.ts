import type { FacilityKind } from '../guide/words'
import { message } from '../message'
import { type Parsed, parsed, unread } from './parsed'
import { plain, quote } from './plain'

/** Longer names first: 大型チェーン薬局 is a 薬局 as well. */
const KINDS: readonly (readonly [RegExp, FacilityKind])[] = [
  [/大型チェーン薬局/, 'chainPharmacy'],
  [/薬局/, 'pharmacy'],
  [/診療所|クリニック|医院/, 'clinic'],
  [/病院/, 'hospital'],
]

/** @returns the kind of facility that a choice names; where it names several, those and no value. */
export function parseFacilityKind(text: string): Parsed<FacilityKind> {
  let left = plain(text)
  const named: FacilityKind[] = []
  for (const [name, kind] of KINDS) {
    const rest = left.replace(name, '')
    if (rest !== left) named.push(kind)
    left = rest
  }
  const [kind, other] = named
  if (kind !== undefined && other === undefined) return parsed(kind)
  if (kind === undefined) return unread('kindUnknown', quote(text))
  return { ok: false, reason: message('kindSeveral', quote(text)), several: named }
}

const NO = /^(?:いいえ|無し?|なし|ない|受けてい?ない|受けていません|no)$/i
const YES = /^(?:はい|有り?|あり|ある|受けた|受けている|受けています|yes)$/i

/** @returns whether a choice says yes or no; no value for a text that is more than an answer. */
export function parseYesNo(text: string): Parsed<boolean> {
  const answer = plain(text)
  if (NO.test(answer)) return parsed(false)
  if (YES.test(answer)) return parsed(true)
  return unread('yesNoUnknown', quote(text))
}
