import type { CouncilDocument } from '#documents/council-document.ts';
import { councilPartHtml } from '#documents/council-html.ts';
import { type DocumentPart, partByPlace, partsOf } from '#documents/council-parts.ts';
import { type Language, languages } from '#language/languages.ts';
import { may } from '#people/access.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { partOfList } from '#web/long-list.ts';
import { dateOf, textOf } from '#web/page-parts.ts';
import { originOf } from '#web/settings.ts';
import { type Answer, missing, type PageAnswer, type Route, type Visit } from '#web/visit.ts';
import { listCouncilDocuments } from './council-document.sql.ts';
import { annexAnswer, fileAnswer, fileLinks, noSuchLanguage } from './document-file.page.ts';
import { askedFile, fileNameOf, unknownLanguageOf } from './document-file-name.ts';
import type { DocumentForm } from './edition-freeze.sql.ts';
import { listEditions } from './edition.sql.ts';
import { editionLines, maySee, partsWay, startForm } from './edition-view.ts';
import { liveInput } from './live-input.page.ts';
import { withFigurePages } from './figure-pages.ts';
import { liveReport } from './live-report.ts';

async function documents(visit: Visit): Promise<Answer> {
  const { language } = visit;
  const say = visit.say('documents');
  const [rows, editions] = await Promise.all([listCouncilDocuments(visit.db), listEditions(visit.db)]);
  const seen = editions.filter((each) => maySee(visit, each));
  const { shown, way } = partOfList(visit, rows);
  return {
    kind: 'page',
    title: say('documents.title'),
    crumbs: [{ text: say('documents.title') }],
    marks: ['unofficial', ...(visit.organization.isExample ? (['illustrative'] as const) : [])],
    body: html`<p class="lead">${say('documents.intro')}</p>
      ${table({
        caption: say('documents.title'),
        columns: [
          ...['number', 'title', 'session', 'date'].map((key) => ({ text: say(key) })),
          { text: visit.say('editions')('editions') },
        ],
        rows: shown.map((row) => [
          html`<a href="${addresses.document(language, row.code)}">${code(row.number)}</a>`,
          textOf(visit, row.title),
          textOf(visit, row.session),
          dateOf(visit, row.dated_on),
          editionLines(
            visit,
            seen.filter((each) => each.document === row.code),
          ),
        ]),
        emptyText: say('documents.none'),
      })}
      ${way}
      ${may(visit.visitor, 'prepare-edition') && html`<p><a href="${addresses.newDocument(language)}">${visit.say('new-document')('title')}</a></p>`}`,
  };
}

/** The document as the data stand now. */
async function composed(
  visit: Visit,
  language: Language,
  form: DocumentForm = 'long',
): Promise<{ row: { code: string; number: string }; document: CouncilDocument } | null> {
  const found = await liveInput(visit.db, visit.params.document ?? '', visit.now);
  if (!found) return null;
  const { code: documentCode, rows, findings, today } = found;
  const live = liveReport(rows, documentCode, findings, language, today, form);
  const document = live && withFigurePages(live, language, originOf(visit.settings));
  return document && { row: { code: documentCode, number: document.number }, document };
}

/** The live preview: composed from the data of this moment, and saying so; editions are linked beside it. */
export async function previewPage(
  visit: Visit,
  typed: { kind?: string; reason?: string; error?: string } = {},
): Promise<PageAnswer | null> {
  const { language } = visit;
  const found = await composed(visit, language);
  if (!found) return null;
  const { row, document } = found;
  const say = visit.say('documents');
  const own = visit.say('editions');
  const editions = await listEditions(visit.db, row.code);
  const seen = editions.filter((each) => maySee(visit, each));
  const mayStart =
    may(visit.visitor, 'prepare-edition') && editions.every((each) => each.state === 'published');
  const parts = partsOf(document);
  const asked = Number(visit.query.get('part') ?? 1);
  const at = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), parts.length) - 1 : 0;
  const places = partByPlace(parts);
  const addressOf = (id: string) =>
    places.get(id) === at
      ? `#${id}`
      : addresses.document(language, row.code, { part: (places.get(id) ?? 0) + 1, id });
  const to = (part: number) => addresses.document(language, row.code, { part });
  const part: DocumentPart = parts[at] ?? { blocks: [], isAnnex: false };
  return {
    kind: 'page',
    title: say('preview.title', { number: row.number }),
    crumbs: [
      { text: say('documents.title'), href: addresses.documents(language) },
      { text: code(row.number) },
    ],
    style: 'councilDocument',
    body: html`${notice({ kind: 'info', title: own('live.title'), body: own('live.about') })}
    ${
      seen.length > 0 &&
      html`<p>${own('editions')}${visit.say('language')('colon')}</p>
        ${editionLines(visit, seen)}`
    }
    ${files(visit, row)} ${mayStart && startForm(visit, row.code, editions, typed)}
    ${partsWay(visit, to, at, parts.length)}
    ${councilPartHtml(document, part, { isFirst: at === 0, addressOf })}
    ${partsWay(visit, to, at, parts.length, true)}`,
  };
}

function files(visit: Visit, row: { code: string; number: string }): Html {
  return html`<details>
    <summary>${visit.say('editions')('file.live')}</summary>
    ${fileLinks(visit, row.number, { languages, forms: ['long', 'short'] }, (asked) =>
      addresses.documentFile(visit.language, row.code, fileNameOf(asked)),
    )}
  </details>`;
}

async function preview(visit: Visit): Promise<Answer> {
  return (await previewPage(visit)) ?? missing;
}

async function file(visit: Visit): Promise<Answer> {
  const { db, params, now } = visit;
  const asked = askedFile(params.file ?? '');
  if (asked?.form === 'data') {
    const found = await liveInput(db, params.document ?? '', now);
    return found ? annexAnswer(found.input, found.input.document.number, asked.language) : missing;
  }
  const unknown = unknownLanguageOf(params.file ?? '');
  if (!asked && unknown === null) return missing;
  const found = await composed(visit, asked?.language ?? visit.language, asked?.form);
  if (!found) return missing;
  return asked ? fileAnswer(visit, found.document, asked, now) : noSuchLanguage(visit, unknown ?? '');
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/documents', action: 'read-public', handle: documents },
  { method: 'GET', path: '/:language/documents/:document', action: 'read-public', handle: preview },
  { method: 'GET', path: '/:language/documents/:document/:file', action: 'read-public', handle: file },
];
