import { directionOf, tags } from '#language/languages.ts';
import { html, trusted } from '#ui/html.ts';
import { type CouncilDocument, plainText } from './council-document.ts';
import { councilHtml } from './council-html.ts';

/** A Council document as one HTML file that needs no other: its style (`stylesheet`, CSS of ours) stands in it. */
export function councilHtmlFile(document: CouncilDocument, stylesheet: string): string {
  const { language } = document;
  return html`${trusted('<!doctype html>')}
    <html lang="${tags[language]}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${document.number} – ${plainText(document.title)}</title>
        <style>
          ${trusted(stylesheet)}
        </style>
      </head>
      <body>
        <main>${councilHtml(document)}</main>
      </body>
    </html>`.text;
}
