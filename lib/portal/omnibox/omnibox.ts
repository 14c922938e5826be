import { browser } from '../../browser'
import type { Guide } from '../../guide/schema'
import { t } from '../../text'
import { addressFor, type Suggestion, suggestionsFor } from './suggestions'

/** Formats a description. Chromium parses it as XML, Firefox shows it as plain text. */
type Format = (text: string) => string

/**
 * Suggests and opens articles in the address bar, after the extension's keyword.
 * @param readGuide reads the current facility's guide.
 */
export function answerAddressBar(readGuide: () => Promise<Guide>, format: Format): void {
  // The text for Enter is fixed, because Firefox shows it before suggestions can arrive.
  browser.omnibox.setDefaultSuggestion({ description: format(t('suggestDefault')) })
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void readGuide().then((guide) =>
      suggest(
        suggestionsFor(guide, text).map((one) => ({
          content: one.address,
          description: format(describe(one)),
        })),
      ),
    )
  })
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void readGuide().then((guide) =>
      // Always a new tab: the active one may have a half-filled form.
      browser.tabs.create({
        url: addressFor(guide, text),
        active: disposition !== 'newBackgroundTab',
      }),
    )
  })
}

/** Escapes a text for Chromium's markup. */
export function asMarkup(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

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
