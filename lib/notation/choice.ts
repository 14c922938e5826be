import { message } from '../message'
import { type FacilityKind, nameOfOwnKind, type OwnKind } from './facilityKind'
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
/** A kind that leaves the large chains out: 薬局（大型チェーン薬局以外）. */
const WITHOUT_CHAIN =
  /[(、,]?大型チ[ェエ]-ン(?:の?薬局)?(?:で(?:は|も)?ない(?=薬局)|(?:以外|の?外|(?:の場合)?[をは]?除く?|で(?:は|も)?ない)(?:もの)?(?:薬局(?!$))?。?\)?)/
/** What the ministry calls a large chain: （グループで処方箋の受付が月4万回以上の薬局）. */
const DEFINITION =
  /(大型チ[ェエ]-ンの?薬局)[(:、]?グル-プ[^()]{0,50}(?:[4四]万|40,?000)回以上[^()]*\)?/

/** The same without the name, which the ministry writes as well, and its counterpart. */
const DEFINED = /^[^()]{0,50}グル-プ[^()]{0,50}(?:[4四]万|40,?000)回(以上|未満)の薬局$/

/** Around the name of a guide's own kind: a note in brackets, a number before it, signs. */
const AROUND_OWN = /\([^()]*\)|[\p{P}\p{S}\p{N}]/gu

const bare = (text: string) => withHyphens(text).replace(/\s/g, '')

/**
 * @returns the guide's own kind that a choice names, with nothing but notes around it; the longest
 *   name where one is a part of another.
 */
function ownKindIn(text: string, own: readonly OwnKind[]): OwnKind | undefined {
  const written = bare(text)
  const exact = own.find((kind) => bare(nameOfOwnKind(kind)) === written)
  if (exact !== undefined) return exact
  const named = own.filter((kind) => {
    const [before = '', after, ...more] = written.split(bare(nameOfOwnKind(kind)))
    if (after === undefined || more.length > 0) return false
    const rest = `${before}|${after}`
    return !NOT_IT.test(rest) && rest.replace(AROUND_OWN, '') === ''
  })
  return named.toSorted((a, b) => b.length - a.length)[0]
}

/**
 * @param own the kinds that only a guide knows, which come before those of the trade: 歯科診療所 is
 *   a kind of its own where the guide has it.
 * @returns a function that reads a kind as `parseFacilityKind` does.
 */
export function kindParser(own: readonly OwnKind[]): (text: string) => Parsed<FacilityKind> {
  if (own.length === 0) return parseFacilityKind
  return (text) => {
    const kind = ownKindIn(text, own)
    if (kind !== undefined) return parsed(kind)
    const written = bare(text)
    // It names one of the guide's own kinds together with something else.
    const isBoth = own.some((each) => written.includes(bare(nameOfOwnKind(each))))
    return isBoth ? unread('kindUnknown', quote(text)) : parseFacilityKind(text)
  }
}

/**
 * @returns the kind of facility that a choice names; no value where it names none, several (which
 *   are listed), or what may as well be another: the terms of the wrong kind would be worse than
 *   none.
 */
export function parseFacilityKind(text: string): Parsed<FacilityKind> {
  const written = bare(text).replace(DEFINITION, '$1')
  const defined = DEFINED.exec(written)?.[1]
  if (defined !== undefined) return parsed(defined === '以上' ? 'chainPharmacy' : 'pharmacy')
  // 大型チェーン薬局以外 alone says only what it is not: nothing is left of it.
  let left = written.replace(WITHOUT_CHAIN, '')
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

/** 令和5年度: when something was received. */
const WHEN = '(?:令和|平成|[RH])?(?:\\d{1,4}|元)年度?(?:\\d{1,2}月)?(?:\\d{1,2}日)?'
const RECEIVED = `(?:(?:${WHEN}に|(?:過去に|以前に?|すでに|既に|まだ|これまでに?|今まで)?(?:一度も)?)(?:(?:補助|助成|支援)金?(?:の交付)?|交付|支給)?[をはも]?)`
/** As in 受給している, 受領なし, 利用したことがない. */
const TAKEN = '(?:受[給領]|利用)'
/** As in 受給歴なし, 交付実績はありません. */
const HISTORY = 'の?(?:補助|助成|受給|受領|交付|利用)金?の?(?:歴|履歴|実績)[がはも]?'
const NONE = '(?:ない(?:です)?|ありません|ございません)'
const ONLY_WHEN = new RegExp(`^${WHEN}$`)
const NO = new RegExp(
  `^(?:いいえ|no|無し?|[無な]い|なし|(?:あり|ござい)ません|未受給|該当(?:なし|しない|しません)|(?:今回が)?初めて|${RECEIVED}(?:受けて(?:い?ない|い?ません|おりません)|受けたことは?[がは]?(?:一度も)?${NONE}|受け(?:ません|ない)|${HISTORY}(?:なし|無し?|${NONE})|${TAKEN}(?:なし|したこと[がは]?${NONE}|して(?:い?ない|い?ません|おりません))))$`,
  'i',
)
const YES = new RegExp(
  `^(?:はい|yes|有[りる]?|あ(?:り(?:ます|ました)?|る)|ございます|該当(?:あり|する|します)|${RECEIVED}(?:受け(?:た|ました|て(?:いる|います|おります|る|ます)|たことが(?:ある|あります|ございます)|取った|取りました|済み?)|${HISTORY}(?:あり|有り?|ある|あります|ございます)|${TAKEN}(?:あり|済み?|した|しました|して(?:いる|います|おります)|したことが(?:ある|あります|ございます))))$`,
  'i',
)

/** Before a choice: 2：いいえ. */
const NUMBER = /^(?:\d{1,2}|[①-⑳])$/

/** @returns an answer without what only makes it polite: 該当いたしません, 無しです, いただいた. */
function withoutPoliteness(answer: string): string {
  return answer
    .replace(/(?<=.)(?:です|でした|でございます|となります)/, '')
    .replace(/(?:いた|致)し(?=ま|て)/, 'し')
    .replace(/(?:いただ|頂)(?:い(?=[たて])|き(?=ま))|もら(?:っ(?=[たて])|い(?=ま))/, '受け')
}

/**
 * @returns whether a choice says yes or no, also in a sentence or with a sentence beside it:
 *   はい（受けている）; no value where its parts differ, or for a text that is more than an answer.
 */
export function parseYesNo(text: string): Parsed<boolean> {
  const parts = plain(text)
    .split(/[\s()[\]【】「」、。,.・:]|(?<=^[①-⑳])/)
    .filter(Boolean)
    .filter((part, index) => index > 0 || !NUMBER.test(part))
    .map(withoutPoliteness)
  const answers = parts.map((part, index) => {
    if (NO.test(part)) return false
    // 有（令和5年度） says when.
    return YES.test(part) || (index > 0 && ONLY_WHEN.test(part)) ? true : null
  })
  const [answer = null] = answers
  return answer !== null && answers.every((each) => each === answer)
    ? parsed(answer)
    : unread('yesNoUnknown', quote(text))
}
