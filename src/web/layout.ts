import { formatDate } from '#language/format.ts';
import { languages } from '#language/languages.ts';
import { may } from '#people/access.ts';
import { accountMenu } from '#ui/account-menu/account-menu.ts';
import { html, type Html } from '#ui/html.ts';
import { page as pageView } from '#ui/page/page.ts';
import { addresses, inLanguage } from './addresses.ts';
import { assetPaths } from './assets.ts';
import { marksOf, plainText, textOf } from './page-parts.ts';
import { originOf } from './settings.ts';
import type { PageAnswer, Visit } from './visit.ts';

/** A whole page: the masthead of the organization, where one is, the page itself with the marks that hold for it, the foot. */
export function renderPage(visit: Visit, answer: PageAnswer): string {
  const { language, organization } = visit;
  const say = visit.say('web');
  const home = { text: say('home'), href: addresses.home(language) };
  return pageView({
    language,
    title: answer.title,
    ...(answer.heading && { heading: answer.heading }),
    ...(answer.description && { description: answer.description }),
    organization: {
      name: textOf(visit, organization.name),
      plainName: plainText(visit, organization.name),
      href: addresses.home(language),
    },
    breadcrumb: answer.crumbs ? [home, ...answer.crumbs] : [],
    languageLinks: languages.map((each) => ({
      language: each,
      href: inLanguage(visit.path, each) + queryOf(visit),
    })),
    menu: menuOf(visit),
    account: accountOf(visit),
    body: answer.body,
    footer: html`${organization.isExample && html`<p>${say('example-notice')}</p>`}
      <p>
        <a href="${addresses.accessibility(language)}">${say('accessibility')}</a> ·
        <a href="${addresses.api(language)}">${visit.say('api')('page.title')}</a>
      </p>`,
    ...(answer.notices && { notices: answer.notices }),
    ...(answer.marks?.length && { pageNote: marksOf(visit, answer.marks) }),
    stylesheetPath: assetPaths.stylesheet,
    iconPath: assetPaths.icon,
    ...(answer.style && { ownStylesheetPath: assetPaths[answer.style] }),
    ...(answer.script && { scriptPath: assetPaths[answer.script] }),
    skipLinkText: say('skip'),
    menuLabel: say('menu'),
    languageMenuLabel: say('languages'),
    breadcrumbLabel: say('breadcrumb'),
    printed: {
      address: `${originOf(visit.settings)}${visit.path}`,
      date: say('printed', { date: formatDate(language, visit.today) }),
    },
  }).text;
}

function queryOf(visit: Visit): string {
  const query = visit.query.toString();
  return query === '' ? '' : `?${query}`;
}

/** What this visit may open, in the order of the work: the public pages, then one's own, then the offices. */
function menuOf(visit: Visit): { href: string; text: string; isCurrent: boolean }[] {
  const { language, visitor } = visit;
  const say = visit.say('web');
  const entries: [string, string, boolean][] = [
    [addresses.plans(language), say('menu-plan'), true],
    [addresses.themes(language), say('menu-themes'), true],
    [addresses.instruments(language), say('menu-instruments'), true],
    [addresses.documents(language), say('menu-documents'), true],
    [addresses.search(language), say('menu-search'), true],
    [addresses.myWork(language), say('menu-my-work'), may(visitor, 'see-my-work')],
    [addresses.reports(language), say('menu-reports'), may(visitor, 'oversee-reports')],
    [addresses.findings(language), say('menu-findings'), may(visitor, 'read-findings')],
    [addresses.journal(language), say('menu-journal'), may(visitor, 'read-journal')],
    [addresses.people(language), say('menu-people'), may(visitor, 'administer-people')],
    [addresses.labels(language), say('menu-labels'), may(visitor, 'edit-labels')],
    [addresses.translations(language), say('menu-translations'), may(visitor, 'read-translations')],
    [addresses.mail(language), say('menu-mail'), may(visitor, 'read-mail-outbox')],
  ];
  return entries
    .filter(([, , isOpen]) => isOpen)
    .map(([href, text]) => ({
      href,
      text,
      isCurrent: visit.path === href || visit.path.startsWith(`${href}/`),
    }));
}

function accountOf(visit: Visit): Html {
  const { language, visitor } = visit;
  const say = visit.say('web');
  if (!visitor) return accountMenu({ signIn: { href: addresses.signIn(language), text: say('sign-in') } });
  return accountMenu({
    name: textOf(visit, visitor.name),
    href: addresses.sessions(language),
    signOut: { action: addresses.signOut(language), token: visit.formToken, text: say('sign-out') },
  });
}
