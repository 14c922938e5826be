import type { OtherKind } from '../../guide/enums'
import { namesSubsidy, otherSubsidyIn } from './otherSubsidy'

/** The text of a page by which its kind of form is recognised, as the user sees it. */
export interface PageText {
  /** The page's first `h1`, or its first heading if it has no `h1`. */
  readonly title: string
  /** The other headings before the first field. */
  readonly headings: readonly string[]
  readonly labels: readonly string[]
  readonly buttons: readonly string[]
  /** The number of password fields. */
  readonly passwords: number
}

/** The kind of form that a page's text names. */
export interface FormKind {
  readonly kind: OtherKind
  /** Another subsidy that the page names without naming the guide's own; `null` for none. */
  readonly subsidy: string | null
}

interface Signs {
  readonly kind: Exclude<OtherKind, 'subsidy' | 'unknown'>
  readonly title: RegExp
  readonly labels: RegExp
  readonly buttons: RegExp
  readonly passwords: readonly number[]
}

/** The text that is typical of each kind of form. A title scores 2, everything else 1. */
const SIGNS: readonly Signs[] = [
  {
    kind: 'inquiry',
    title: /問い?合わ?せ|ご(質問|意見|要望)/,
    labels: /^(お?問い?合わ?せ(の?内容|の?種別|区分|件名)?|件名|ご?質問(内容)?|ご意見.*)$/,
    buttons: /問い?合わ?せ/,
    passwords: [],
  },
  {
    kind: 'registration',
    title: /(ユーザー?|アカウント|利用者|会員).{0,120}登録|新規登録/,
    labels: /^(パスワード.*確認.*|確認用パスワード|メールアドレス.*確認.*)$/s,
    buttons: /^(新規)?登録(する)?$/,
    passwords: [2],
  },
  {
    kind: 'login',
    title: /ログイン|サインイン|login|sign in/i,
    labels: /^(ログインID|ユーザー?(名|ID)|パスワード)$/i,
    buttons: /^(ログイン|サインイン)(する)?$/,
    passwords: [1],
  },
  {
    kind: 'search',
    title: /検索|絞り?込み?/,
    labels: /キーワード|検索/,
    buttons: /^(検索|絞り?込む?)(する)?$/,
    passwords: [],
  },
]
const MIN_SCORE = 2

const APPLICATION = /申請|補助|助成/

/** Recognises the kind of form by a page's text. @returns `unknown` for no kind, or a tie. */
export function formKind(text: PageText, guideTitle: string): FormKind {
  const subsidy = otherSubsidyIn(text.title, guideTitle)
  if (subsidy !== null && APPLICATION.test(text.title)) return { kind: 'subsidy', subsidy }
  const points = SIGNS.map((signs) => ({ kind: signs.kind, points: pointsOf(signs, text) }))
  const [best, next] = points.sort((a, b) => b.points - a.points)
  const clear = best && best.points >= MIN_SCORE && best.points > (next?.points ?? 0)
  return { kind: clear ? best.kind : 'unknown', subsidy: null }
}

/** @returns the subsidy that the headings name if the title names none; `null` for none. */
export function possibleSubsidy({ title, headings }: PageText, guideTitle: string): string | null {
  if (namesSubsidy(title)) return null
  return otherSubsidyIn(headings.join('\n'), guideTitle)
}

function pointsOf(signs: Signs, { title, labels, buttons, passwords }: PageText): number {
  const named = signs.title.test(title) && !APPLICATION.test(title) ? 2 : 0
  const labelled = labels.some((label) => signs.labels.test(label)) ? 1 : 0
  const pressed = buttons.some((button) => signs.buttons.test(button)) ? 1 : 0
  return named + labelled + pressed + (signs.passwords.includes(passwords) ? 1 : 0)
}
