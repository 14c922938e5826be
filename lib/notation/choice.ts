import { message } from '../message'
import type { FacilityKind } from './facilityKind'
import { type Parsed, parsed, unread } from './parsed'
import { plain, quote, withHyphens } from './plain'

/** Longer names first: 大型チェーン薬局 is a 薬局 as well. */
const KINDS: readonly (readonly [RegExp, FacilityKind])[] = [
  [/大型チ[ェエ]-ンの?薬局/, 'chainPharmacy'],
  [/薬局/, 'pharmacy'],
  [/診療所|クリニック|医院/, 'clinic'],
  [/病院/, 'hospital'],
]

/** Every other kind than the one named, one that is only like it, or one that is in doubt. */
const NOT_IT = /以外|[の|]外(?!来)|除|非|準|他|ほか|な[いく]|なし|ません|不明|未[^満]/
/** Facilities for which the programme has no terms. */
const OTHER = /訪問看護|助産|施術/
/** What may make a 薬局 a large chain's; only that kind's name says that it is one. */
const CHAIN = /チ[ェエ]|大型|大手|大規模|グル-プ|系列|傘下|[4四]万|40,?000/
/** What contradicts 大型チェーン薬局, and nothing else: a 診療所 may say 20床未満. */
const BELOW = /以下|未満/

/**
 * @returns the kind of facility that a choice names; no value where it names none, several (which
 *   are told), or what may as well be another: the terms of the wrong kind would be worse than none.
 */
export function parseFacilityKind(text: string): Parsed<FacilityKind> {
  let left = withHyphens(text).replace(/\s/g, '')
  const named: FacilityKind[] = []
  for (const [name, kind] of KINDS) {
    const rest = left.replace(name, '|')
    if (rest !== left) named.push(kind)
    left = rest
  }
  const [kind, other] = named
  if (kind === undefined) return unread('kindUnknown', quote(text))
  const open = kind === 'chainPharmacy' ? BELOW : named.includes('pharmacy') ? CHAIN : null
  const doubtful = NOT_IT.test(left) || OTHER.test(left) || open?.test(left) === true
  if (other !== undefined) {
    const reason = message('kindSeveral', quote(text))
    return doubtful ? { ok: false, reason } : { ok: false, reason, several: named }
  }
  return doubtful ? unread('kindUnknown', quote(text)) : parsed(kind)
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
