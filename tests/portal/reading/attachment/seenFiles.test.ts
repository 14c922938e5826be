// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { checkReading } from '../../../../lib/portal/check/checkReading'
import { readForms } from '../../../../lib/portal/form/pageForms'
import { BY } from '../../readPage'

const FILE = '領収書.pdf'
const SYS = 'sys_attachment.do?sys_id=0badcafe'
const MINUS = '<button type="button" aria-label="削除">×</button>'

/** A form with one place for files, what stands beside that place, and what stands after the form. */
function page(inRow: string, after = '', before = ''): string {
  return `<main>${before}<form>
    <div class="form-group"><label for="all">総事業費（円）</label><input id="all"></div>
    <div class="form-group"><label for="file">領収書（写）</label><input type="file" id="file">${inRow}</div>
    <div class="form-group"><label for="note">備考</label><textarea id="note"></textarea></div>
  </form>${after}</main>`
}

/** @returns the files that are attached by the page, and those of which it does not tell. */
function filesOn(html: string): { attached: string[]; uncertain: readonly string[] } {
  document.body.innerHTML = html
  const found = readForms(BY)
  if (found.found !== 'application') throw new Error('no application')
  const { fields, uncertainFiles = [] } = found.form.reading
  return {
    attached: fields.filter(({ kind }) => kind === 'files').flatMap(({ values }) => values),
    uncertain: uncertainFiles,
  }
}

const isFile = (value: string) => /\.(?:pdf|xlsx)$/.test(value)
const attached = { attached: [FILE], uncertain: [] }
const none = { attached: [], uncertain: [] }
const uncertain = { attached: [], uncertain: [FILE] }

describe('a file counts as attached', () => {
  test.each([
    ['a link with a button to take it out', `<div><a href="${SYS}">${FILE}</a>${MINUS}</div>`],
    ['words and a bin', `<span>${FILE}</span> <i class="fa fa-trash"></i>`],
    ['a cross behind the name', `<ul><li>${FILE}<span class="close">×</span></li></ul>`],
    ['an ordered list', `<ol><li>${FILE} <a href="#" role="button">取り消す</a></li></ol>`],
    ['a name with its size', `<div class="files"><span>${FILE}（120KB）</span></div>`],
    [
      'a table with size, time and a button',
      `<table><tbody><tr><td>${FILE}</td><td>120 KB</td><td>2025/12/10 10:05</td><td>${MINUS}</td></tr></tbody></table>`,
    ],
    [
      'a table under its head',
      `<table><thead><tr><th>ファイル名</th><th>操作</th></tr></thead><tbody><tr><td>${FILE}</td><td><input type="button" value="削除"></td></tr></tbody></table>`,
    ],
    [
      'a card with a picture',
      `<div class="card"><img src="data:," alt=""><p>${FILE}</p><p>0.2 MB</p><button title="ファイルを削除"></button></div>`,
    ],
    [
      'a dropped file',
      `<div class="dropzone"><div class="dz-preview"><span data-dz-name>${FILE}</span><strong>0.1</strong> MB <a class="dz-remove" href="javascript:undefined;">Remove file</a></div></div>`,
    ],
    [
      'a file dropped without more words',
      `<div class="drop-zone"><p>ここにファイルをドロップ</p><div>${FILE}</div></div>`,
    ],
    ['the label that shows what was chosen', `<label class="custom-file-label">${FILE}</label>`],
    ['words that it was uploaded', `<p>${FILE} アップロード済み</p>`],
    ['a number in front', `<div>1. ${FILE} ${MINUS}</div>`],
    ['a name in front', `<div>選択したファイル：${FILE}</div>`],
    ['a name in two parts', `<div><span>領収書</span><span>.pdf</span> ${MINUS}</div>`],
    ['a name cut short', `<div><span title="${FILE}">領…pdf</span> ${MINUS}</div>`],
    ['a chip that is a button', `<button type="button" title="外す">${FILE} ×</button>`],
    ['a box that cannot be written in', `<input type="text" readonly value="${FILE}">`],
    ['a name for those who do not see it', `<img src="data:," alt="${FILE}">${MINUS}`],
    ['a picture whose button names it', `<div><button aria-label="${FILE}を削除"></button></div>`],
    [
      'a template beside it that is none',
      `<p>様式は<a href="/x">こちら</a></p><ul><li><a href="${SYS}">${FILE}</a>${MINUS}</li></ul>`,
    ],
    ['a time and who', `<div>${FILE} <small>山田 花子・3分前に追加されました</small></div>`],
    ['full progress', `<div>${FILE} <span>100%</span> アップロード完了</div>`],
    [
      'a row in which its kind is chosen',
      `<table><tbody><tr><td>${FILE}</td><td><select><option>領収書</option></select></td><td>${MINUS}</td></tr></tbody></table>`,
    ],
    ['an icon’s name', `<span>${FILE}</span><i class="material-icons">delete</i>`],
    ['an address of the browser’s own', `<div class="uploaded"><a href="blob:x">${FILE}</a></div>`],
    ['a line that begins with what it is', `<p>添付ファイル：${FILE}</p>`],
    ['a line behind a break', `様式をお使いください<br>${FILE} ${MINUS}`],
    ['a definition', `<dl><dt>添付済みファイル</dt><dd>${FILE}</dd></dl>`],
  ])('at its file input by %s', (_, html) => {
    expect(filesOn(page(html))).toEqual(attached)
  })

  test.each([
    [
      'the platform’s manager',
      `<sp-attachment-manager><div><a href="javascript:void(0)"><span>${FILE}</span></a> (12 KB) <button>名前を変更</button></div></sp-attachment-manager>`,
    ],
    [
      'the activity stream',
      `<ul class="activity"><li><b>山田 花子</b><p>添付しました</p><a href="/${SYS}">${FILE}</a><time>10:05</time></li></ul>`,
    ],
    ['plain links', `<div><h3>添付ファイル</h3><a href="/${SYS}">${FILE}</a></div>`],
    ['a link without a word', `<p><a href="/${SYS}">${FILE}</a></p>`],
    [
      'a list of the page’s',
      `<aside><ul><li><a class="get-attachment" href="#">${FILE}</a></li></ul></aside>`,
    ],
    [
      'a panel with what can be done',
      `<section class="panel"><h2>アップロードしたファイル</h2><div>${FILE} <a href="#">ダウンロード</a> <a href="#">削除</a></div></section>`,
    ],
  ])('next to the form in %s', (_, html) => {
    expect(filesOn(page('', html))).toEqual(attached)
  })

  test('in a list that its own heading names', () => {
    document.body.innerHTML = page(
      '',
      `<section><h2>添付済みのファイル</h2><div><a href="/${SYS}">${FILE}</a>${MINUS}</div></section>`,
    )
    const found = readForms(BY)
    if (found.found !== 'application') throw new Error('no application')
    expect(found.form.reading.fields.at(-1)).toMatchObject({
      label: '添付済みのファイル',
      meaning: 'attachments',
    })
  })

  test('under the head of its panel, which names the list', () => {
    document.body.innerHTML = page(
      '',
      `<div class="panel"><div class="panel-heading">添付ファイル</div><div>${FILE}${MINUS}</div></div>`,
    )
    const found = readForms(BY)
    if (found.found !== 'application') throw new Error('no application')
    expect(found.form.reading.fields.at(-1)).toMatchObject({ label: '添付ファイル' })
  })

  test('with every other of its list, under a line that offers a form to fill in', () => {
    const list = `<h3>添付ファイル</h3>
      <p><a href="/blank.xlsx">内訳書（様式）.xlsx</a> をダウンロードして使ってください。</p>
      <ul class="attachment-list"><li><a class="get-attachment" href="#">${FILE}</a></li>
      <li><a class="get-attachment" href="#">内訳書.xlsx</a></li></ul>`
    expect(filesOn(page('', list))).toEqual({ attached: [FILE, '内訳書.xlsx'], uncertain: [] })
  })

  test('in the second of two lists without a name, which is not called by the files of the first', () => {
    const list = (file: string) =>
      `<div><ul><li><a class="get-attachment" href="#">${file}</a></li></ul></div>`
    document.body.innerHTML = page('', list(FILE) + list('内訳書.xlsx'))
    const found = readForms(BY)
    if (found.found !== 'application') throw new Error('no application')
    const lists = found.form.reading.fields.filter(({ values }) => values.some(isFile))
    expect(lists.map(({ label, values }) => [label, ...values])).toEqual([
      ['', FILE],
      ['', '内訳書.xlsx'],
    ])
  })

  test('with the others of its list, in the field that its row names', () => {
    const row = (label: string, file: string) =>
      `<div class="form-group"><label>${label}</label><div><a href="${SYS}">${file}</a>${MINUS}</div></div>`
    document.body.innerHTML = page('').replace(
      '</form>',
      `${row('領収書内訳書', '内訳 (2).xlsx')}</form>`,
    )
    const found = readForms(BY)
    if (found.found !== 'application') throw new Error('no application')
    const { fields } = found.form.reading
    const breakdown = fields.filter(({ meaning }) => meaning === 'breakdown')
    expect(breakdown.map(({ kind, values }) => [kind, values])).toEqual([
      ['files', ['内訳 (2).xlsx']],
    ])
  })

  test('with several names in one text', () => {
    const html = page('<span>領収書.pdf、内訳書.xlsx</span>')
    expect(filesOn(html).attached).toEqual(['領収書.pdf', '内訳書.xlsx'])
  })

  test('at the input directly before its list', () => {
    const html = `<form><label for="all">総事業費</label><input id="all">
      <label for="r">領収書</label><input type="file" id="r"><ul><li>${FILE}</li></ul>
      <label for="b">領収書内訳書</label><input type="file" id="b"><ul><li>内訳書.xlsx</li></ul></form>`
    document.body.innerHTML = html
    const found = readForms(BY)
    if (found.found !== 'application') throw new Error('no application')
    const byMeaning = new Map(found.form.reading.fields.map((field) => [field.meaning, field]))
    expect(byMeaning.get('receipt')?.values).toEqual([FILE])
    expect(byMeaning.get('breakdown')?.values).toEqual(['内訳書.xlsx'])
  })
})

describe('a file does not count as attached', () => {
  const SHEET = '領収書内訳書.xlsx'
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

const CONTEXT = {
  code: '',
  facility: { kind: null, adapted: null, subsidised: null },
  openTasks: null,
  items: [],
}

test('an uncertain file is named, and no document is reported missing', async () => {
  const { loadGuide } = await import('../../../../lib/guide/guides')
  const guide = await loadGuide()
  const answerOn = (html: string) => {
    document.body.innerHTML = html
    const found = readForms(BY)
    if (found.found !== 'application') throw new Error('no application')
    const today = Temporal.PlainDate.from('2026-01-20')
    const { outcomes } = checkReading(found.form.reading, CONTEXT, guide, null, today)
    const outcome = outcomes.find(({ rule }) => rule === 'attachment:receipt')
    return [outcome?.answer, outcome?.message.key]
  }
  expect(answerOn(page(`<a href="/files/1">${FILE}</a>`))).toEqual([
    'review',
    'checkFilesUncertain',
  ])
  expect(answerOn(page(`<p>記入例：${FILE}</p>`))).toEqual(['fail', 'checkNotAttached'])
  expect(answerOn(page(`<span>${FILE}</span>`))).toEqual(['pass', 'checkAttached'])
})

test('a page with very many names and elements around them is read all the same', () => {
  const deep = '<div>'.repeat(200)
  const many = Array.from({ length: 400 }, (_, at) => `<li>file${at}.pdf</li>`).join('')
  const { attached, uncertain } = filesOn(
    page('', '').replace('</form>', `${deep}<ul>${many}</ul></form>`),
  )
  expect([...attached, ...uncertain].length).toBeGreaterThan(100)
})
