// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { FILE, filesOn, MINUS, page, SYS } from './filesPage'

const none = { attached: [], uncertain: [] }
const uncertain = { attached: [], uncertain: [FILE] }

const SHEET = '領収書内訳書.xlsx'

describe('a file does not count as attached', () => {
  test.each([
    [
      'a template to download',
      `<a href="/files/1">${SHEET}</a> <a href="/files/1">ダウンロード</a>`,
    ],
    ['a button to download one', `<button type="button">${SHEET}をダウンロード</button>`],
    ['a template with its size', `<p>様式：<a href="/x">${SHEET}</a>（25KB）</p>`],
    ['a template among attachments', `<p>様式（<a href="${SYS}">${SHEET}</a>）</p>`],
    ['an example', `<p>記入例 <a href="${SYS}">${SHEET}</a></p>`],
    ['a help text', `<p class="help-block">${SHEET}</p>`],
    ['a hint', `<small class="form-text"><a href="${SYS}">${SHEET}</a></small>`],
    ['a manual', `<a href="/${SYS}">操作マニュアル.pdf</a>`],
    ['how to name a file', `<p>ファイル名は「領収書.pdf」のようにしてください</p>`],
    ['an example of a name', `<p>例）領収書.pdf</p>`],
    ['an article', `<a href="/csm?id=kb_article_view&sysparm_article=KB0011639">${SHEET}</a>`],
    ['what to go by', `<p>${SHEET}を参照</p>`],
    ['formats', `<p>使える形式：.pdf、.jpg、*.png</p>`],
    ['placeholders', `<p>○○.pdf、領収書_xxx.pdf</p>`],
    ['an address', `<p>www.mhlw.go.jp</p><p>info@example.jp</p>`],
    ['a version', `<p>Ver.2.10</p><p>1,710.00</p>`],
    [
      'a list of templates',
      `<h4>様式のダウンロード</h4><ul><li><a href="/${SYS}">${SHEET}</a></li><li><a href="/${SYS}">領収書貼付台紙.docx</a></li></ul>`,
    ],
    [
      'a table of examples',
      `<table><caption>記入例</caption><tbody><tr><td>${SHEET}</td><td>25KB</td></tr></tbody></table>`,
    ],
    ['what is not displayed', `<ul style="display:none"><li>${SHEET} ${MINUS}</li></ul>`],
    ['a picture of a sample', `<img src="data:," alt="領収書の見本.jpg">`],
    ['a link whose title names it', `<a href="/x" title="${SHEET}">様式ダウンロード</a>`],
    [
      'a list of what is needed',
      `<details><summary>必要書類</summary><a href="/csm?id=a">${SHEET}</a></details>`,
    ],
    ['what may be missing', `<p>※${SHEET}が付いていないときは、受け付けられません。</p>`],
    ['a sentence that asks for it', `<p>${SHEET}を添付してください。</p>`],
  ])('because it is %s', (_, html) => {
    expect(filesOn(page(html))).toEqual(none)
  })

  test.each([
    ['a related document', `<aside><h3>関連資料</h3><a href="/${SYS}">${SHEET}</a></aside>`],
    ['a link in the menu', `<footer><a href="/${SYS}">${SHEET}</a></footer>`],
    ['a sentence on the page', `<p>${SHEET}という名前で保存します。</p>`],
  ])('next to the form because it is %s', (_, html) => {
    expect(filesOn(page('', html))).toEqual(none)
  })

  test.each([
    `<p>現在、${FILE} が登録されています。変更する場合は選び直してください。</p>`,
    `<p>※ ${FILE} は保存済みです</p>`,
    `<p>${'書類の内容を確かめたうえで登録を行います。'.repeat(30)}${FILE} を受け付けました。</p>`,
  ])('but a sentence about it leaves it uncertain: %s', (html) => {
    expect(filesOn(page(html))).toEqual(uncertain)
  })
})

describe('what is typed or linked elsewhere is no attached file', () => {
  test('nor does a read-only text box without a file input', () => {
    const box = `<label>領収書</label><input readonly value="${FILE}"><button type="button">変更</button>`
    const html = `<form><label>総事業費<input></label><div>${box}</div></form>`
    expect(filesOn(html)).toEqual(uncertain)
  })

  test('and a sentence about a public download does not count', () => {
    expect(filesOn(page(`<p>様式の${SHEET}を掲載しています。</p>`))).toEqual(none)
  })

  test('because a link before the form may lead to a template', () => {
    expect(filesOn(page('', '', `<p><a href="/${SYS}">${FILE}</a></p>`))).toEqual(uncertain)
  })

  test.each([
    ['failed', `<div>${FILE} アップロードに失敗しました ${MINUS}</div>`],
    ['is on its way', `<div>${FILE} <progress value="40" max="100"></progress> 40%</div>`],
    ['is not there yet', `<table><tbody><tr><td>${FILE}</td><td>未提出</td></tr></tbody></table>`],
    ['can be opened by a button', `<button type="button">${FILE}</button>`],
    ['was taken out', `<div><del>${FILE}</del></div>`],
    [
      'was attached to an earlier one',
      `<h4>前回の申請</h4><ul><li><a href="/${SYS}">${FILE}</a></li></ul>`,
    ],
    ['is linked somewhere', `<a href="/files/1">${FILE}</a>`],
    ['is named in a sentence', `<p>「${FILE}」があります</p>`],
  ])('if it %s: its name is reported as uncertain', (_, html) => {
    expect(filesOn(page(html))).toEqual(uncertain)
  })

  test('if several inputs share a row', () => {
    const html = `<form><div class="form-group"><input type="file" aria-label="領収書">
      <input type="file" aria-label="領収書内訳書"><span>${FILE}</span></div></form>`
    expect(filesOn(html)).toEqual(uncertain)
  })

  test('if the user typed its name', () => {
    const html = page('').replace('<textarea id="note">', `<textarea id="note">${FILE}`)
    expect(filesOn(html)).toEqual(none)
    expect(filesOn(page(`<div contenteditable>${FILE}</div>`))).toEqual(none)
  })
})
