import { type Language, languages } from '#language/languages.ts';
import { accountMenu } from './account-menu/account-menu.ts';
import { type Html, html } from './html.ts';
import { provenanceMarks } from './provenance-mark/provenance-mark.ts';
import { wordIn } from './words.examples.ts';
import { page } from './page/page.ts';

/** A whole page around a body, as the gallery and the tests of the components see it. */
export function examplePage(language: Language, body: Html, stylesheetPath = '/assets/unie.css'): Html {
  return page({
    language,
    title: wordIn(language, 'goal'),
    organization: {
      name: wordIn(language, 'organization'),
      plainName: wordIn(language, 'organization'),
      href: `/${language}`,
    },
    breadcrumb: [
      { href: `/${language}`, text: wordIn(language, 'home') },
      { href: `/${language}/plan`, text: wordIn(language, 'plans') },
      { text: wordIn(language, 'goal') },
    ],
    languageLinks: languages.map((each) => ({ language: each, href: `/${each}/plan` })),
    menu: [
      { href: `/${language}/plan`, text: wordIn(language, 'plans'), isCurrent: true },
      { href: `/${language}/themes`, text: wordIn(language, 'themes'), isCurrent: false },
      { href: `/${language}/documents`, text: wordIn(language, 'documents'), isCurrent: false },
    ],
    account: accountMenu({
      name: wordIn(language, 'focalPoint'),
      href: `/${language}/sessions`,
      signOut: {
        action: `/${language}/sign-out`,
        token: 'token-of-the-visit',
        text: wordIn(language, 'signOut'),
      },
    }),
    body: html`<p class="lead">${wordIn(language, 'objective')}</p>
      ${body}`,
    footer: html`<p>${wordIn(language, 'source')}</p>`,
    pageNote:
      provenanceMarks([{ provenance: 'unofficial', text: wordIn(language, 'unofficial') }]) ?? undefined,
    stylesheetPath,
    skipLinkText: wordIn(language, 'skip'),
    menuLabel: wordIn(language, 'plans'),
    languageMenuLabel: wordIn(language, 'organization'),
    breadcrumbLabel: wordIn(language, 'home'),
    printed: { address: 'https://unie.example/plan', date: wordIn(language, 'date') },
  });
}
