import { routes as annualReport } from '#coordination/annual-report.page.ts';
import { routes as myWork } from '#coordination/my-work.page.ts';
import { routes as reportWindow } from '#coordination/report-window.page.ts';
import { routes as reportWindows } from '#coordination/report-windows.page.ts';
import { routes as reports } from '#coordination/reports.page.ts';
import { routes as themes } from '#coordination/themes.page.ts';
import { routes as instruments } from '#mandates/instruments.page.ts';
import { routes as home } from '#monitoring/home.page.ts';
import { routes as choosePassword } from '#people/choose-password.page.ts';
import { routes as forgottenPassword } from '#people/forgotten-password.page.ts';
import { routes as handover } from '#people/handover.page.ts';
import { routes as peopleImport } from '#people/people-import.page.ts';
import { routes as substitutes } from '#people/substitutes.page.ts';
import { routes as sessions } from '#people/sessions.page.ts';
import { routes as passkeys } from '#people/passkeys.page.ts';
import { routes as passkeySignIn } from '#people/passkey-sign-in.page.ts';
import { routes as providerSignIn } from '#people/provider-sign-in.page.ts';
import { routes as secondFactor } from '#people/second-factor.page.ts';
import { routes as tokens } from '#people/tokens.page.ts';
import { routes as signIn } from '#people/sign-in.page.ts';
import { routes as element } from '#plan/element.page.ts';
import { routes as elementWording } from '#plan/element-wording.page.ts';
import { routes as elementMarks } from '#plan/element-marks.page.ts';
import { routes as figure } from '#plan/figure.page.ts';
import { routes as indicator } from '#plan/indicator.page.ts';
import { routes as markers } from '#plan/markers.page.ts';
import { routes as plan } from '#plan/plan.page.ts';
import { routes as plans } from '#plan/plans.page.ts';
import { routes as yearlyTargets } from '#plan/yearly-targets.page.ts';
import { routes as accessibility } from './accessibility.page.ts';
import { routes as api } from './api.page.ts';
import { routes as gallery } from './gallery.page.ts';
import { routes as journal } from '#journal/journal.page.ts';
import { routes as mailOutbox } from '#journal/mail-outbox.page.ts';
import { routes as people } from '#people/people.page.ts';
import { routes as person } from '#people/person.page.ts';
import { routes as findings } from '#checker/rules/findings.page.ts';
import { routes as finding } from '#checker/rules/finding.page.ts';
import { routes as checkerRules } from '#checker/rules/checker-rules.page.ts';
import { routes as findingHistory } from '#checker/rules/finding-history.page.ts';
import { routes as suspectLinks } from '#trace/suspect-links.page.ts';
import { routes as documents } from '#reports/documents.page.ts';
import { routes as edition } from '#reports/edition.page.ts';
import { routes as newDocument } from '#reports/new-document.page.ts';
import { routes as editionText } from '#reports/edition-text.page.ts';
import { routes as labels } from '#reports/document-labels.page.ts';
import { routes as search } from '#search/search.page.ts';
import { routes as translations } from './translations.page.ts';
import type { Route } from './visit.ts';

/** Every page and form of the site. What is not listed here does not exist; the access tests are generated from this list. */
export const routes: readonly Route[] = [
  ...home,
  ...plans,
  ...plan,
  ...element,
  ...elementWording,
  ...elementMarks,
  ...figure,
  ...indicator,
  ...yearlyTargets,
  ...markers,
  ...themes,
  ...instruments,
  ...documents,
  ...newDocument,
  ...search,
  ...edition,
  ...editionText,
  ...accessibility,
  ...api,
  ...gallery,
  ...signIn,
  ...forgottenPassword,
  ...choosePassword,
  ...sessions,
  ...secondFactor,
  ...passkeys,
  ...passkeySignIn,
  ...providerSignIn,
  ...tokens,
  ...myWork,
  ...reports,
  ...reportWindows,
  ...reportWindow,
  ...annualReport,
  ...substitutes,
  ...finding,
  ...findings,
  ...checkerRules,
  ...findingHistory,
  ...suspectLinks,
  ...handover,
  ...peopleImport,
  ...people,
  ...person,
  ...mailOutbox,
  ...journal,
  ...labels,
  ...translations,
];
