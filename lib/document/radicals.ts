/** Signs that fonts of PDFs have in place of letters, and that Unicode does not count as the same. */
const RADICALS = '⺠⻭⻑⻘⻄⻁⻤⻫⻲⻝⺝⻆⻩⻯⻨⻣⻚⻢⻋⻱⻌戶'
const LETTERS = '民歯長青西虎鬼斉亀食月角黄竜麦骨頁馬車亀辶戸'
const ANY = new RegExp(`[${RADICALS}]`, 'g')

/** @returns the text with letters in place of the radicals that look alike. */
export function withoutRadicals(text: string): string {
  return text.replace(ANY, (sign) => LETTERS.charAt(RADICALS.indexOf(sign)))
}
