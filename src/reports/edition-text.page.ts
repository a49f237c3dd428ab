import { councilPartHtml } from '#documents/council-html.ts';
import { type DocumentPart, partByPlace, partsOf } from '#documents/council-parts.ts';
import { formatList } from '#language/format.ts';
import { type Language, languages } from '#language/languages.ts';
import { html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { originOf } from '#web/settings.ts';
import { type Answer, type Crumb, missing, type Route, type Visit } from '#web/visit.ts';
import { annexAnswer, fileAnswer, noSuchLanguage } from './document-file.page.ts';
import { askedFile, unknownLanguageOf } from './document-file-name.ts';
import { editionDifferences } from './edition-differences.ts';
import { differencesBody } from './edition-differences-view.ts';
import { seenEdition } from './edition.page.ts';
import { findFrozenData, findFrozenDocument } from './edition-freeze.sql.ts';
import type { EditionRow } from './edition.sql.ts';
import { partsWay, stateText } from './edition-view.ts';
import { withFigurePages } from './figure-pages.ts';
import { liveInput } from './live-input.page.ts';

/** The frozen text of an edition, part by part; in a language that the edition lacks, its original says so. */
async function text(visit: Visit): Promise<Answer> {
  const edition = await seenEdition(visit);
  if (!edition?.freezeId) return missing;
  const say = visit.say('editions');
  const shown: Language = edition.languages.includes(visit.language)
    ? visit.language
    : edition.originalLanguage;
  const found = await findFrozenDocument(visit.db, edition.freezeId, 'long', shown);
  if (!found) return missing;
  const document = withFigurePages(found.document, shown, originOf(visit.settings));
  const parts = partsOf(document);
  const asked = Number(visit.query.get('part') ?? 1);
  const at = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), parts.length) - 1 : 0;
  const places = partByPlace(parts);
  const to = (part: number) => addresses.editionText(visit.language, edition.code, { part });
  const addressOf = (id: string) =>
    places.get(id) === at
      ? `#${id}`
      : addresses.editionText(visit.language, edition.code, { part: (places.get(id) ?? 0) + 1, id });
  const part: DocumentPart = parts[at] ?? { blocks: [], isAnnex: false };
  const names = formatList(
    visit.language,
    languages
      .filter((each) => edition.languages.includes(each))
      .map((each) => visit.say('language')(`name-${each}`)),
  );
  return {
    kind: 'page',
    title: say('text.title', { number: edition.number }),
    crumbs: crumbsOf(visit, edition, say('text')),
    style: 'councilDocument',
    body: html`${notice({
      kind: 'info',
      title: say('edition.title', { number: edition.number }),
      body:
        shown === visit.language
          ? `${stateText(visit, edition)}. ${say('text.about')}`
          : say('text.other-language', { languages: names }),
    })}
    ${partsWay(visit, to, at, parts.length)}
    ${councilPartHtml(document, part, { isFirst: at === 0, addressOf })}
    ${partsWay(visit, to, at, parts.length, true)}`,
  };
}

/** What of today's data differs from what the edition says. */
async function differences(visit: Visit): Promise<Answer> {
  const edition = await seenEdition(visit);
  if (!edition?.freezeId) return missing;
  const [frozen, live] = [
    await findFrozenData(visit.db, edition.freezeId),
    await liveInput(visit.db, edition.document, visit.now),
  ];
  if (!frozen || !live) return missing;
  const say = visit.say('editions');
  const found = editionDifferences(frozen, live.input, edition.languages);
  return {
    kind: 'page',
    title: say('differences.title', { number: edition.number }),
    crumbs: crumbsOf(visit, edition, say('differences')),
    body: differencesBody(visit, edition, live.input.cycle.code, found),
  };
}

function crumbsOf(visit: Visit, edition: EditionRow, last: string): Crumb[] {
  return [
    { text: visit.say('documents')('documents.title'), href: addresses.documents(visit.language) },
    { text: code(edition.number), href: addresses.edition(visit.language, edition.code) },
    { text: last },
  ];
}

/** A file of an edition, always made from what was frozen. */
async function file(visit: Visit): Promise<Answer> {
  const edition = await seenEdition(visit);
  if (!edition?.freezeId) return missing;
  const { db, params } = visit;
  const asked = askedFile(params.file ?? '');
  const unknown = unknownLanguageOf(params.file ?? '');
  if (!asked) return unknown === null ? missing : noSuchLanguage(visit, unknown);
  if (!edition.languages.includes(asked.language)) return noSuchLanguage(visit, asked.language);
  if (asked.form === 'data') {
    const data = await findFrozenData(db, edition.freezeId);
    return data ? annexAnswer(data, edition.number, asked.language) : missing;
  }
  const found = await findFrozenDocument(db, edition.freezeId, asked.form, asked.language);
  if (!found) return missing;
  const document = withFigurePages(found.document, asked.language, originOf(visit.settings));
  return fileAnswer(visit, document, asked, edition.frozenAt ?? visit.now);
}

const path = '/:language/editions/:edition';

export const routes: Route[] = [
  { method: 'GET', path: `${path}/text`, action: 'read-public', handle: text },
  { method: 'GET', path: `${path}/differences`, action: 'read-public', handle: differences },
  { method: 'GET', path: `${path}/files/:file`, action: 'read-public', handle: file },
];
