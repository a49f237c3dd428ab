import { createHash } from 'node:crypto';
import { openFindings } from '#checker/check.ts';
import { findFindings } from '#checker/rules/findings.sql.ts';
import type { CouncilDocument } from '#documents/council-document.ts';
import { councilPartHtml } from '#documents/council-html.ts';
import { type DocumentPart, partByPlace, partsOf } from '#documents/council-parts.ts';
import { writeCouncilDocx } from '#documents/write-council-docx.ts';
import { isLanguage, type Language, languages, ownNames, tags } from '#language/languages.ts';
import { html, type Html } from '#ui/html.ts';
import { pager } from '#ui/pager/pager.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, numberOf, textOf } from '#web/page-parts.ts';
import { originOf } from '#web/settings.ts';
import { missing, type Answer, type Route, type Visit } from '#web/visit.ts';
import { type CouncilDocumentRow, listCouncilDocuments } from './council-document.sql.ts';
import { documentFileName } from './document-file-name.ts';
import { liveReport } from './live-report.ts';
import { findReportRows } from './report-rows.sql.ts';

async function documents(visit: Visit): Promise<Answer> {
  const { language } = visit;
  const say = visit.say('documents');
  const rows = await listCouncilDocuments(visit.db);
  return {
    kind: 'page',
    title: say('documents.title'),
    crumbs: [{ text: say('documents.title') }],
    marks: ['unofficial', ...(visit.organization.isExample ? (['illustrative'] as const) : [])],
    body: html`<p class="lead">${say('documents.intro')}</p>
      ${table({
        caption: say('documents.title'),
        columns: ['number', 'title', 'session', 'date', 'downloads'].map((key) => ({ text: say(key) })),
        rows: rows.map((row) => [
          html`<a href="${addresses.document(language, row.code)}">${code(row.number)}</a>`,
          textOf(visit, row.title),
          textOf(visit, row.session),
          dateOf(visit, row.dated_on),
          downloads(language, row),
        ]),
        emptyText: say('documents.none'),
      })}`,
  };
}

/** A link to the file in each language, in the order of the languages everywhere. */
function downloads(language: Language, row: { code: string; number: string }): Html {
  return html`${languages.map(
    (each) =>
      html`<a
        href="${addresses.documentFile(language, row.code, each)}"
        hreflang="${tags[each]}"
        lang="${tags[each]}"
        download="${documentFileName(row.number, each, 'docx')}"
        >${ownNames[each]}</a
      > `,
  )}`;
}

/** The document as the data stand now; a second query tells what nobody waived of the checker's findings. */
async function composed(
  visit: Visit,
  language: Language,
): Promise<{ row: Pick<CouncilDocumentRow, 'code' | 'number'>; document: CouncilDocument } | null> {
  const documentCode = visit.params.document ?? '';
  const rows = await findReportRows(visit.db, documentCode);
  const [row] = rows?.documents ?? [];
  if (!rows || !row) return null;
  const checked = await findFindings(visit.db, visit.now);
  if (!checked) return null;
  const findings = openFindings(checked.findings);
  const document = liveReport(
    rows,
    documentCode,
    findings,
    language,
    checked.today,
    originOf(visit.settings),
  );
  return document && { row, document };
}

async function preview(visit: Visit): Promise<Answer> {
  const { language } = visit;
  const found = await composed(visit, language);
  if (!found) return missing;
  const { row, document } = found;
  const say = visit.say('documents');
  const parts = partsOf(document);
  const asked = Number(visit.query.get('part') ?? 1);
  const at = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), parts.length) - 1 : 0;
  const places = partByPlace(parts);
  const addressOf = (id: string) =>
    places.get(id) === at
      ? `#${id}`
      : addresses.document(language, row.code, { part: (places.get(id) ?? 0) + 1, id });
  const part: DocumentPart = parts[at] ?? { blocks: [], isAnnex: false };
  return {
    kind: 'page',
    title: say('preview.title', { number: row.number }),
    crumbs: [
      { text: say('documents.title'), href: addresses.documents(language) },
      { text: code(row.number) },
    ],
    style: 'councilDocument',
    body: html`<p>${say('downloads')}${say('colon')}${downloads(language, row)}</p>
      ${way(visit, row.code, at, parts.length)}
      ${councilPartHtml(document, part, { isFirst: at === 0, addressOf })}
      ${way(visit, row.code, at, parts.length, true)}`,
  };
}

/** The way through the parts; the one below the part is named by where it is, so that no two landmarks share a name. */
function way(visit: Visit, documentCode: string, at: number, parts: number, isBelow = false): Html | null {
  const say = visit.say('documents');
  const position = say('parts.position', {
    part: numberOf(visit, at + 1),
    parts: numberOf(visit, parts),
  });
  const to = (part: number) => addresses.document(visit.language, documentCode, { part });
  return pager({
    label: isBelow ? position : say('parts.label'),
    previous: at > 0 ? { href: to(at), text: say('parts.previous') } : null,
    next: at + 1 < parts ? { href: to(at + 2), text: say('parts.next') } : null,
    position,
  });
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function file(visit: Visit): Promise<Answer> {
  const [edition, extension, ...more] = (visit.params.file ?? '').split('.');
  if (!isLanguage(edition) || extension !== 'docx' || more.length > 0) return missing;
  const found = await composed(visit, edition);
  if (!found) return missing;
  return {
    kind: 'file',
    bytes: await wordFile(found.document, visit.now),
    type: wordType,
    name: documentFileName(found.row.number, edition, 'docx'),
    language: edition,
  };
}

/*
 * Writing a Word file takes a thousand times as long as composing what it says. The last files are kept by the hash of
 * all they say, day included, so that nobody gets a file whose data have changed, and many readers at once cost one.
 */
const keptFiles = new Map<string, Promise<Uint8Array>>();
const mostKeptFiles = 12;

function wordFile(document: CouncilDocument, now: Date): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify(document)).digest('base64url');
  const kept = keptFiles.get(key);
  if (kept) return kept;
  const written = writeCouncilDocx(document, now);
  keptFiles.set(key, written);
  written.catch(() => keptFiles.delete(key));
  const [oldest] = keptFiles.keys();
  if (keptFiles.size > mostKeptFiles && oldest !== undefined) keptFiles.delete(oldest);
  return written;
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/documents', action: 'read-public', handle: documents },
  { method: 'GET', path: '/:language/documents/:document', action: 'read-public', handle: preview },
  { method: 'GET', path: '/:language/documents/:document/:file', action: 'read-public', handle: file },
];
