import { routes as annualReport } from '#coordination/annual-report.page.ts';
import { routes as myWork } from '#coordination/my-work.page.ts';
import { routes as reports } from '#coordination/reports.page.ts';
import { routes as themes } from '#coordination/themes.page.ts';
import { routes as instruments } from '#mandates/instruments.page.ts';
import { routes as home } from '#monitoring/home.page.ts';
import { routes as choosePassword } from '#people/choose-password.page.ts';
import { routes as forgottenPassword } from '#people/forgotten-password.page.ts';
import { routes as sessions } from '#people/sessions.page.ts';
import { routes as signIn } from '#people/sign-in.page.ts';
import { routes as element } from '#plan/element.page.ts';
import { routes as plan } from '#plan/plan.page.ts';
import { routes as plans } from '#plan/plans.page.ts';
import { routes as accessibility } from './accessibility.page.ts';
import { routes as gallery } from './gallery.page.ts';
import { routes as journal } from '#journal/journal.page.ts';
import { routes as mailOutbox } from '#journal/mail-outbox.page.ts';
import { routes as people } from '#people/people.page.ts';
import { routes as findings } from '#checker/rules/findings.page.ts';
import { routes as finding } from '#checker/rules/finding.page.ts';
import { routes as documents } from '#reports/documents.page.ts';
import { routes as edition } from '#reports/edition.page.ts';
import { routes as editionText } from '#reports/edition-text.page.ts';
import { routes as labels } from '#reports/document-labels.page.ts';
import { routes as translations } from './translations.page.ts';
import type { Route } from './visit.ts';

/** Every page and form of the site. What is not listed here does not exist; the access tests are generated from this list. */
export const routes: readonly Route[] = [
  ...home,
  ...plans,
  ...plan,
  ...element,
  ...themes,
  ...instruments,
  ...documents,
  ...edition,
  ...editionText,
  ...accessibility,
  ...gallery,
  ...signIn,
  ...forgottenPassword,
  ...choosePassword,
  ...sessions,
  ...myWork,
  ...reports,
  ...annualReport,
  ...finding,
  ...findings,
  ...people,
  ...mailOutbox,
  ...journal,
  ...labels,
  ...translations,
];
