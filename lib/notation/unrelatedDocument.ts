import { plain } from './plain'

/** Papers that go with a purchase or an application, and are none of those that are asked for. */
const OTHER =
  /(?:納品|注文|注文請|発注|受注|契約|報告|申請|申込|同意|承諾|検収|検査|仕様|保証|証明|誓約|計画|稟議|議事)書(?!類|一式|と|等|や|・|、)|納品伝票|委任状|議事録|カタログ|パンフレット|delivery[ _-]?(?:note|slip)|contract/

/**
 * @param name a file's name in which `classifyFileName` finds no document.
 * @returns whether it says another document for certain: 納品書, 事業完了報告書.
 */
export function isOtherDocument(name: string): boolean {
  return OTHER.test(plain(name).toLowerCase())
}
