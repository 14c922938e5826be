// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findSection } from '../../../lib/portal/article/findSection'
import { outlineOf } from '../../../lib/portal/article/outline'

const PATH = [
  '2. 端末の設定や操作について知りたい方はこちら',
  '③ 操作マニュアル',
  'マイナ資格確認アプリのセットアップと使い方',
]

/** @returns the tag and text of the element found for a path, and the number of headings found. */
function find(html: string, path: readonly string[] = PATH) {
  const article = document.createElement('article')
  article.innerHTML = html
  document.body.replaceChildren(article)
  const found = findSection(outlineOf(article), path)
  return found && [found.element.tagName, found.element.textContent?.trim(), found.depth]
}

test('both of the handbook’s paths are found in the practice portal’s list', () => {
  const list = readFileSync(join(import.meta.dirname, '../../practice/articles/manual-list.html'))
  const manual = '操作マニュアル（オンライン診療等・外来診療等（通常とは異なる動線）編）'
  expect(find(String(list))).toEqual(['H4', PATH[2], 3])
  expect(
    find(String(list), [...PATH.slice(0, 2), 'マイナ在宅受付Webについての操作手順', manual]),
  ).toEqual(['A', manual, 4])
})

describe('a path is followed through', () => {
  test('headings of any rank', () => {
    const html = `<h1>２．端末の設定や操作について知りたい方はこちら</h1>
      <h4>①端末</h4><h4>③操作マニュアル</h4><h6>${PATH[2]}</h6>`
    expect(find(html)).toEqual(['H6', PATH[2], 3])
  })

  test('bold paragraphs', () => {
    const html = `<p><strong>1. はじめに</strong></p><p><b>${PATH[2]}</b></p>
      <p><strong><span>2. </span>端末の設定や操作について知りたい方はこちら</strong></p>
      <p><b>③ 操作マニュアル</b></p><p>・${PATH[2]}</p>`
    expect(find(html)).toEqual(['P', `・${PATH[2]}`, 3])
  })

  test('closed accordions', () => {
    const html = `<details><summary>${PATH[0]}</summary>
      <details><summary>③ 操作マニュアル</summary><a href="#">${PATH[2]}（PDF：2MB）</a></details>
    </details>`
    expect(find(html)).toEqual(['A', `${PATH[2]}（PDF：2MB）`, 3])
  })

  test.each([
    ['', 'style="display:none"'],
    [' with headings of the same rank', 'aria-hidden="true"'],
  ])('parts that a button in a heading opens%s', (ranks, hidden) => {
    const inner = ranks === '' ? 'b' : 'h3'
    const part = (id: string, title: string, inside: string) =>
      `<section><header><h3><button aria-expanded="false" aria-controls="${id}">${title}</button></h3></header>
       <section id="${id}" ${hidden}>${inside}</section></section>`
    const html = `${part('a', '1. はじめに', `<p>${PATH[2]}</p>`)}
      ${part('m', PATH[0] ?? '', `<${inner}>③ 操作マニュアル</${inner}><p>${PATH[2]}</p>`)}
      ${part('z', '3. その他', `<p>${PATH[2]}</p>`)}`
    expect(find(html)).toEqual(['P', PATH[2], 3])
    expect(find(html, ['3. その他', '③ 操作マニュアル'])).toEqual(['H3', '3. その他', 1])
  })

  test('panels elsewhere on the page that a title opens', () => {
    const html = `<button aria-controls="b" aria-expanded="false">${PATH[0]}</button>
      <button aria-controls="c" aria-expanded="false">3. その他</button>
      <div id="b"><p>③ 操作マニュアル</p><p>${PATH[2]}</p></div><div id="c"><p>${PATH[2]}</p></div>`
    expect(find(html)).toEqual(['P', PATH[2], 3])
  })

  test('tiles with a title and a line below it, and images with alt text', () => {
    const tile = '<ul><li><a><strong>助成金について</strong><br>知りたい方はこちら</a></li></ul>'
    expect(find(tile, ['助成金について'])).toEqual(['STRONG', '助成金について', 1])
    const picture = '<a><img alt="助成金について"></a>'
    expect(find(picture, ['助成金について'])?.[2]).toBe(1)
  })
})

test('a heading is preferred to its entry in a table of contents', () => {
  const html = `<ul><li><a>${PATH[0]}</a></li></ul><h2>${PATH[0]}</h2><p>本文</p>`
  expect(find(html, PATH.slice(0, 1))?.[0]).toBe('H2')
})

test('the line in the right section is found among two equal ones', () => {
  const html = `<h2>1. 導入の流れ</h2><h3>③ 操作マニュアル</h3><p><b>別の説明</b></p>
    <h2>${PATH[0]}</h2><h3>③ 操作マニュアル</h3><p id="here">${PATH[2]}</p>`
  find(html)
  const article = document.querySelector('article')
  const found = article && findSection(outlineOf(article), PATH)
  expect(found?.element.id).toBe('here')
})

describe('an incomplete path is found as far as possible:', () => {
  test('without a heading that is in another section', () => {
    const html = `<h2>${PATH[0]}</h2><p>準備中</p><h2>3. 困ったとき</h2><h3>③ 操作マニュアル</h3>`
    expect(find(html)).toEqual(['H2', PATH[0], 1])
  })

  test('without one below the next bold number', () => {
    const html = `<p><strong>${PATH[0]}</strong></p><p>準備中</p>
      <p><strong>3. 困ったとき</strong></p><p>③ 操作マニュアル</p>`
    expect(find(html)?.[2]).toBe(1)
  })

  test('not at all if its first heading is missing', () => {
    expect(find('<h2>③ 操作マニュアル</h2>')).toBeNull()
    expect(find('')).toBeNull()
  })
})

test('a huge article is read only up to the limit', () => {
  const long = 'あ'.repeat(100_000)
  const html = `<script>${PATH[0]}</script><p>${long}</p>${'<p>行</p>'.repeat(12_000)}`
  expect(find(html)).toBeNull()
  expect(outlineOf(document.body).texts).toHaveLength(10_000)
})
