import { browser } from '../../browser'
import type { Guide } from '../../guide/schema'
import { t } from '../../text'
import { addressFor, type Suggestion, suggestionsFor } from './suggestions'

/** What a suggestion is shown with. Chromium takes it for XML, Firefox for plain text. */
type Show = (text: string) => string

/**
 * Answers in the address bar after the extension's keyword.
 * @param readGuide the guide in use.
 */
export function answerAddressBar(readGuide: () => Promise<Guide>, show: Show): void {
  // The line that stands for Enter. Firefox draws it before an answer to what was typed could come.
  browser.omnibox.setDefaultSuggestion({ description: show(t('suggestDefault')) })
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void readGuide().then((guide) =>
      suggest(
        suggestionsFor(guide, text).map((one) => ({
          content: one.address,
          description: show(describe(one)),
        })),
      ),
    )
  })
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void readGuide().then((guide) =>
      // Always a new tab: the one in front may hold a half-filled form.
      browser.tabs.create({
        url: addressFor(guide, text),
        active: disposition !== 'newBackgroundTab',
      }),
    )
  })
}

/** @returns the text as Chromium's markup. */
export function asMarkup(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  }
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

/** @returns a suggestion in words. */
function describe({ about }: Suggestion): string {
  switch (about.what) {
    case 'article':
      return about.step === null ? about.title : t('suggestArticle', about.title, about.step)
    case 'number':
      return t('suggestNumber', about.number)
    case 'search':
      return t('searchPortalFor', about.words)
    case 'portal':
      return t('openPortal')
  }
}
