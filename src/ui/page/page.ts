import { directionOf, type Language, ownNames, tags } from '#language/languages.ts';
import { address, type Html, html, trusted } from '../html.ts';

/** A whole page. Every text is already in `language`; addresses are own paths. */
export type PageProps = {
  language: Language;
  /** The title of the page; its heading, unless `heading` says more (a code, a mark). */
  title: string;
  heading?: Html;
  description?: string;
  organization: { name: string | Html; plainName: string; href: string };
  /** From the home page to this page; the last step has no address. */
  breadcrumb: readonly { href?: string; text: string | Html }[];
  languageLinks: readonly { language: Language; href: string }[];
  menu: readonly { href: string; text: string; isCurrent: boolean }[];
  account: Html | null;
  body: Html;
  footer: Html;
  /** What holds for the whole site or page, above the content: an example organization, a message after a form. */
  notices?: Html;
  /** What holds for the texts and figures of this page, below the title: provenance marks. */
  pageNote?: Html;
  stylesheetPath: string;
  iconPath?: string;
  /** What this page needs beside the style of the site. */
  ownStylesheetPath?: string;
  scriptPath?: string;
  skipLinkText: string;
  menuLabel: string;
  languageMenuLabel: string;
  breadcrumbLabel: string;
  /** Printed above the page on paper: its full address and the date written out. */
  printed?: { address: string; date: string };
};

/** The whole document, shaped like the masthead of a Council paper; its scripts and styles are files of the site. */
export function page(props: PageProps): Html {
  const { language, title, organization } = props;
  return html`${trusted('<!doctype html>')}
    <html lang="${tags[language]}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === organization.plainName ? title : `${title} – ${organization.plainName}`}</title>
        ${props.description && html`<meta name="description" content="${props.description}" />`}
        <link rel="stylesheet" href="${address(props.stylesheetPath)}" />
        ${props.iconPath && html`<link rel="icon" type="image/svg+xml" href="${address(props.iconPath)}" />`}
        ${props.ownStylesheetPath && html`<link rel="stylesheet" href="${address(props.ownStylesheetPath)}" />`}
        ${props.languageLinks.map(
          (each) =>
            html`<link rel="alternate" hreflang="${tags[each.language]}" href="${address(each.href)}" />`,
        )}
        ${props.scriptPath && html`<script type="module" src="${address(props.scriptPath)}"></script>`}
      </head>
      <body>
        <a class="skip" href="#content">${props.skipLinkText}</a>
        ${masthead(props)} ${breadcrumb(props)}
        <main id="content" tabindex="-1">
          ${props.notices}
          <h1>${props.heading ?? title}</h1>
          ${props.pageNote && html`<div class="page-note">${props.pageNote}</div>`} ${props.body}
        </main>
        <footer class="foot">${props.footer}</footer>
      </body>
    </html>`;
}

function masthead(props: PageProps): Html {
  const { organization, printed } = props;
  return html`<header class="masthead">
    <p class="masthead-name"><a href="${address(organization.href)}">${organization.name}</a></p>
    ${languageMenu(props)} ${props.account}
    <nav class="menu" aria-label="${props.menuLabel}">
      <ul>
        ${props.menu.map(
          (each) =>
            html`<li>
              <a href="${address(each.href)}" ${each.isCurrent && html` aria-current="page"`}>${each.text}</a>
            </li>`,
        )}
      </ul>
    </nav>
    ${printed && html`<p class="print-only"><bdi dir="ltr">${printed.address}</bdi> · ${printed.date}</p>`}
  </header>`;
}

function languageMenu(props: PageProps): Html {
  return html`<nav class="languages" aria-label="${props.languageMenuLabel}">
    <ul>
      ${props.languageLinks.map(
        (each) =>
          html`<li>
            <a
              href="${address(each.href)}"
              hreflang="${tags[each.language]}"
              lang="${tags[each.language]}"
              dir="${directionOf(each.language)}"
              ${each.language === props.language && html` aria-current="true"`}
              >${ownNames[each.language]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

function breadcrumb(props: PageProps): Html | null {
  if (props.breadcrumb.length === 0) return null;
  return html`<nav class="breadcrumb" aria-label="${props.breadcrumbLabel}">
    <ol>
      ${props.breadcrumb.map((step) =>
        step.href
          ? html`<li><a href="${address(step.href)}">${step.text}</a></li>`
          : html`<li aria-current="page">${step.text}</li>`,
      )}
    </ol>
  </nav>`;
}
