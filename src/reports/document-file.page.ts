import type { CouncilDocument } from '#documents/council-document.ts';
import { councilHtmlFile } from '#documents/council-html-file.ts';
import { keptFilesFolder, writtenFile } from '#documents/written-files.ts';
import { type Language, languages, ownNames, tags } from '#language/languages.ts';
import { html, type Html } from '#ui/html.ts';
import { councilStylesheet } from '#web/assets.ts';
import type { Answer, Visit } from '#web/visit.ts';
import { dataAnnex } from './data-annex.ts';
import {
  type AskedFile,
  documentFileName,
  type DocumentFormat,
  documentFormats,
} from './document-file-name.ts';
import type { DocumentForm } from './edition-freeze.sql.ts';
import type { StrategicPlanReportInput } from './report-input.ts';

const types: Record<DocumentFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

/** A file of a document as an answer; what keeps it from being written is told in the language of the visit. */
export async function fileAnswer(
  visit: Visit,
  document: CouncilDocument,
  asked: { form: DocumentForm; format: DocumentFormat; language: Language },
  written: Date,
): Promise<Answer> {
  const { format, form, language } = asked;
  const name = documentFileName(document.number, language, format, form);
  if (format === 'html') {
    const bytes = councilHtmlFile(document, councilStylesheet);
    return { kind: 'file', bytes, type: types.html, name, language };
  }
  const file = await writtenFile(document, format, written, keptFilesFolder(visit.settings.dataFolder));
  if (file.ok) return { kind: 'file', bytes: file.bytes, type: types[format], name, language };
  const say = visit.say('editions');
  const { problem } = file;
  const values: Record<string, string> =
    problem.code === 'font-missing'
      ? {
          language: visit.say('language')(`name-${problem.language}`),
          package: `\u2066${problem.package}\u2069`,
        }
      : problem.code === 'letters-missing'
        ? { letters: `\u2068${[...problem.letters].join(' ')}\u2069` }
        : {};
  return {
    kind: 'page',
    status: problem.code === 'letters-missing' ? 422 : 503,
    title: say('file.not-written'),
    body: html`<p>${say(`file.${problem.code}`, values)}</p>`,
  };
}

/** The data annex as an answer. */
export function annexAnswer(input: StrategicPlanReportInput, number: string, language: Language): Answer {
  return {
    kind: 'file',
    bytes: dataAnnex(input, language),
    type: 'text/csv; charset=utf-8',
    name: documentFileName(number, language, 'csv', 'data'),
    language,
  };
}

/** That a document is asked for in a language that none is made in. */
export function noSuchLanguage(visit: Visit, language: string): Answer {
  const say = visit.say('editions');
  const known = languages.map((each) => ownNames[each]).join(', ');
  return {
    kind: 'page',
    status: 404,
    title: say('file.not-written'),
    body: html`<p>
      ${say('file.no-language', { language: `\u2066${language}\u2069`, known: `\u2068${known}\u2069` })}
    </p>`,
  };
}

/** Links to the files of a document: each form and format, in each language. */
export function fileLinks(
  visit: Visit,
  number: string,
  wanted: { languages: readonly Language[]; forms: readonly DocumentForm[] },
  addressOf: (asked: AskedFile) => string,
): Html {
  const say = visit.say('editions');
  const link = (asked: AskedFile) =>
    html`<a
      href="${addressOf(asked)}"
      hreflang="${tags[asked.language]}"
      lang="${tags[asked.language]}"
      download="${documentFileName(number, asked.language, asked.format, asked.form)}"
      >${ownNames[asked.language]}</a
    > `;
  const line = (name: string, of: (language: Language) => AskedFile) =>
    html`<li>${name}${visit.say('language')('colon')}${wanted.languages.map((each) => link(of(each)))}</li>`;
  return html`<ul>
    ${wanted.forms.flatMap((form) =>
      documentFormats.map((format) =>
        line(say(`file.${form}-${format}`), (language) => ({ form, format, language })),
      ),
    )}
    ${line(say('file.data-csv'), (language) => ({ form: 'data', format: 'csv', language }))}
  </ul>`;
}
