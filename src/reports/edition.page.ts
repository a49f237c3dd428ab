import { isLanguage } from '#language/languages.ts';
import { may } from '#people/access.ts';
import { notice } from '#ui/notice/notice.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { listCouncilDocuments } from './council-document.sql.ts';
import { previewPage } from './documents.page.ts';
import { editionKinds, type EditionMove, isEditionMove, languageStates } from './edition.ts';
import { listFrozenHashes } from './edition-freeze.sql.ts';
import { listDutiesOfYear } from './edition-duty.sql.ts';
import { type EditionRow, findEdition } from './edition.sql.ts';
import { editionBody, type EditionProblem } from './edition-body-view.ts';
import { maySee } from './edition-view.ts';
import { liveInput } from './live-input.page.ts';
import { markLanguage, moveEdition } from './move-edition.action.ts';
import { recordOutcome } from './record-outcome.action.ts';
import { startEdition } from './start-edition.action.ts';

/** The edition that an address names, when this visit may know of it. */
export async function seenEdition(visit: Visit): Promise<EditionRow | null> {
  const edition = await findEdition(visit.db, visit.params.edition ?? '');
  return edition && maySee(visit, edition) ? edition : null;
}

async function show(visit: Visit): Promise<Answer> {
  const edition = await seenEdition(visit);
  return edition ? page(visit, edition, null) : missing;
}

const done = ['started', 'moved', 'published', 'marked', 'recorded'];

async function page(visit: Visit, edition: EditionRow, problem: EditionProblem): Promise<PageAnswer> {
  const { language, db } = visit;
  const say = visit.say('editions');
  const [hashes, duties] = await Promise.all([
    edition.freezeId === null ? [] : listFrozenHashes(db, edition.freezeId),
    listDutiesOfYear(db, edition.documentKind, edition.year),
  ]);
  const said = visit.query.get('done') ?? '';
  return {
    kind: 'page',
    status: problem?.status ?? 200,
    title: say('edition.title', { number: edition.number }),
    crumbs: [
      { text: visit.say('documents')('documents.title'), href: addresses.documents(language) },
      { text: code(edition.documentNumber), href: addresses.document(language, edition.document) },
      { text: code(edition.number) },
    ],
    ...(done.includes(said) && {
      notices: notice({ kind: 'success', body: say(`done.${said}`), isAnswer: true }),
    }),
    marks: visit.organization.isExample ? ['unofficial', 'illustrative'] : ['unofficial'],
    body: editionBody(visit, edition, { hashes, duties, problem }),
  };
}

/** What happened meanwhile is shown with what stands now; what was typed stays in the form. */
async function again(visit: Visit, edition: EditionRow, problem: EditionProblem): Promise<Answer> {
  const now = await findEdition(visit.db, edition.code);
  return now ? page(visit, now, problem) : missing;
}

async function start(visit: Visit): Promise<Answer> {
  const { db, visitor, form, language, now, params } = visit;
  const documents = await listCouncilDocuments(db);
  const document = documents.find((each) => each.code === params.document);
  const kind = editionKinds.find((each) => each === form.get('kind'));
  if (!document || !visitor) return missing;
  const reason = form.get('reason') ?? '';
  const original = isLanguage(document.original_language) ? document.original_language : 'en';
  const result = await startEdition(
    db,
    visitor,
    { ...document, originalLanguage: original },
    { kind: kind ?? 'original', reason, language, languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es'] },
    now,
  );
  if (result.ok) return seeOther(`${addresses.edition(language, result.code)}?done=started`);
  if (result.problem === 'not-there') return missing;
  const error = visit.say('editions')(`problem.${result.problem}`);
  const shown = await previewPage(visit, { ...(kind && { kind }), reason, error });
  return shown
    ? { ...shown, status: 422, notices: notice({ kind: 'warning', body: error, isAnswer: true }) }
    : missing;
}

async function move(visit: Visit): Promise<Answer> {
  const wanted = visit.form.get('move');
  return isEditionMove(wanted) ? moveTo(visit, wanted) : again422(visit);
}

async function again422(visit: Visit): Promise<Answer> {
  const edition = await seenEdition(visit);
  return edition ? again(visit, edition, { status: 422, code: 'state-changed', note: '' }) : missing;
}

async function moveTo(visit: Visit, wanted: EditionMove): Promise<Answer> {
  const { db, visitor, form, language, now } = visit;
  const edition = await seenEdition(visit);
  if (!edition || !visitor) return missing;
  const note = form.get('note') ?? '';
  const version = Number.parseInt(form.get('version') ?? '0', 10) || 0;
  const live = wanted === 'to-approval' ? await liveInput(db, edition.document, now) : null;
  const step = { move: wanted, version, note, input: live?.input ?? null };
  const result = await moveEdition(db, visitor, edition, step, now);
  if (result.ok)
    return seeOther(
      `${addresses.edition(language, edition.code)}?done=${wanted === 'publish' ? 'published' : 'moved'}`,
    );
  if (result.refusal === 'not-there') return missing;
  const status = result.refusal === 'state-changed' ? 409 : 422;
  return again(visit, edition, { status, code: result.refusal, note });
}

async function mark(visit: Visit): Promise<Answer> {
  const { db, visitor, form, language, now } = visit;
  const edition = await seenEdition(visit);
  if (!edition || !visitor) return missing;
  const chosen = form.get('of');
  const state = languageStates.find((each) => each === form.get('state'));
  if (!isLanguage(chosen) || !state) return again422(visit);
  const result = await markLanguage(db, visitor, edition, { language: chosen, state }, now);
  if (result.ok) return seeOther(`${addresses.edition(language, edition.code)}?done=marked`);
  return result.refusal === 'not-there'
    ? again422(visit)
    : again(visit, edition, { status: 409, code: 'state-changed', note: '' });
}

async function outcome(visit: Visit): Promise<Answer> {
  const { db, visitor, form, language, now } = visit;
  const edition = await seenEdition(visit);
  if (!edition || !visitor || !may(visitor, 'prepare-edition')) return missing;
  const typed = {
    outcome: form.get('outcome') ?? '',
    conclusions: form.get('conclusions') ?? '',
    decidedOn: (form.get('decided-on') ?? '').trim(),
    language,
  };
  const result = await recordOutcome(db, visitor, edition, typed, now);
  if (result.ok) return seeOther(`${addresses.edition(language, edition.code)}?done=recorded`);
  const code = result.problem === 'not-there' ? 'state-changed' : result.problem;
  return again(visit, edition, {
    status: code === 'state-changed' ? 409 : 422,
    code,
    note: '',
    outcome: typed,
  });
}

const path = '/:language/editions/:edition';

export const routes: Route[] = [
  { method: 'GET', path, action: 'read-public', handle: show },
  {
    method: 'POST',
    path: '/:language/documents/:document/editions',
    action: 'prepare-edition',
    handle: start,
  },
  { method: 'POST', path: `${path}/move`, action: 'prepare-edition', handle: move },
  { method: 'POST', path: `${path}/approval`, action: 'approve-edition', handle: move },
  { method: 'POST', path: `${path}/language`, action: 'prepare-edition', handle: mark },
  { method: 'POST', path: `${path}/outcome`, action: 'prepare-edition', handle: outcome },
];
