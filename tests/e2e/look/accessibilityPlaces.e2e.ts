import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openWorkspace } from '../panel/ticking.ts'
import { CONTROLS, type Spoken, spokenInTab } from './accessibilityTree.ts'

const portal = sharedPortal()
let page: Page
beforeAll(async () => {
  page = await openWorkspace(portal.session)
  await page.evaluate(async () => {
    const { addFacility, updateFacility, withTick } = globalThis.junbiProgress
    const code = '0110112349'
    const { id } = await addFacility({ name: 'あおば病院', kind: 'hospital', code })
    await updateFacility(id, (facility) => withTick(facility, 'account', true))
  })
})

const NAV = ['施設', 'ファイルでまとめて確認', '書類を確かめる', '印刷', '設定']
/** The pages behind 設定, which is unfolded where one of them is open. */
const SETTINGS = [
  '控えと引き継ぎ',
  '同期',
  '共有フォルダー',
  '変更の記録',
  'データの状態',
  '手引きの管理',
  '手引きを作る・直す',
  '確認事項',
]
const IN_FRONT = ['facilities', 'sheet', 'print']

/** A name may go on with a moment, or with what the browser itself says of a file's control. */
const isSaid = (name: string, wanted: string) =>
  name.startsWith(wanted) && /^($| |（令和)/.test(name.slice(wanted.length))

/** Controls with their names, and headings with their levels, in the order in which they are read. */
const PLACES: readonly (readonly [string, readonly string[]])[] = [
  [
    'facilities',
    [
      '2 施設',
      '施設を追加',
      'アカウント 1',
      '見積 1',
      '施設名・コードで探す',
      '進み具合',
      '申請期限',
      '外した施設も表示する',
      'この一覧を印刷',
      'あてはまる施設をすべて選ぶ',
      '施設名',
      '医療機関等コード',
      '区分',
      '進み具合',
      '次にやること',
      '申請期限',
      '最後の変更',
      'あおば病院を選ぶ',
      'あおば病院（内容を開く）',
      'あおば病院をパネルで使う',
      '施設名なしを選ぶ',
      '施設名なし（内容を開く）',
    ],
  ],
  [
    'sheet',
    [
      '2 ファイルでまとめて確認',
      'ひな形をダウンロード',
      'Excelのひな形',
      '確認に使う手引き',
      '確認するファイルを選ぶ',
    ],
  ],
  [
    'print',
    [
      '2 印刷',
      '進み具合',
      '職員への説明',
      '申請の確認結果',
      '施設の一覧',
      '施設',
      '印刷する',
      '2 準備の進み具合',
    ],
  ],
  [
    'backup',
    [
      '2 控えと引き継ぎ',
      '2 控えのファイルを作る',
      '入れる施設',
      'ファイルを作る',
      '2 控えのファイルを取り込む',
      '控えのファイル（.json）',
    ],
  ],
  ['sync', ['2 同期', '同期をオンにする']],
  ['share', ['2 共有フォルダー', 'フォルダーのアドレス']],
  [
    'log',
    [
      '2 変更の記録',
      'お名前（任意）',
      '名前を保存する',
      '元に戻す：医療機関等向け総合ポータルサイトアカウント登録',
    ],
  ],
  [
    'data',
    [
      '2 データの状態',
      '3 読み取れなかったもの',
      '3 保存場所の空き',
      '3 保存しているもの',
      'もう一度調べる',
    ],
  ],
  [
    'guides',
    [
      '2 手引きの管理',
      '3 外来診療等（通常とは異なる動線・機器故障時等）',
      '3 訪問診療等',
      '3 オンライン診療等',
      '3 電子処方箋',
      '2 新しい版の取り込み',
      '手引きのファイルを取り込む',
      '2 項目の割り当て',
    ],
  ],
  ['rules', ['2 確認事項', '手引き', '3 施設の区分が分かりますか', '例を見る（8件）']],
]

/** Controls and headings of what is told. */
const heard = (spoken: readonly Spoken[]) =>
  spoken
    .filter(({ role }) => CONTROLS.test(role) || role === 'heading')
    .map(({ name, level }) => (level === undefined ? name : `${level} ${name}`))

test.each(PLACES)(
  'at #%s the accessibility tree has every control and heading in order',
  async (place, own) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, place)
    const settings = IN_FRONT.includes(place) ? [] : SETTINGS
    const wanted = ['1 準備ナビの管理', ...NAV, ...settings, ...own]
    // A browser brings its tree up to date a moment later.
    const first = async () => {
      const all = heard(await spokenInTab(portal.session, page)).slice(0, wanted.length)
      return all.map((name, at) => (isSaid(name, wanted[at] ?? '') ? wanted[at] : name))
    }
    await expect.poll(first, { timeout: PATIENCE }).toEqual(wanted)
    const spoken = await spokenInTab(portal.session, page)
    expect(heard(spoken)).not.toContain('')
    const levels = spoken.flatMap(({ level }) => level ?? [])
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0), `heading ${at + 1}`).toBeLessThanOrEqual(1)
    })
  },
)
