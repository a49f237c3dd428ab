import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { basisOf, type Wording } from '#trace/link.ts';
import type { Thing } from '#trace/relations.ts';
import type { Dataset } from './dataset.ts';
import { type Ids, idOf, insertAll, json, type Row } from './insert-rows.sql.ts';
import type { LoadOptions } from './load-options.ts';

/** Stores Council documents to be composed, and the labels of their front pages. */
export async function loadDocuments(trx: Db, data: Dataset, cycles: Ids): Promise<void> {
  const documents: Row<'council_document'>[] = data.documents.map((each) => ({
    id: newId(),
    code: each.code,
    kind: each.kind,
    cycle_id: idOf(cycles, each.cycle, 'cycle'),
    year: each.year,
    number: each.number,
    session: json(each.session),
    agenda_item: each.agendaItem,
    dated_on: each.date,
    original_language: each.originalLanguage,
    title: json(each.title),
    purpose: json(each.purpose),
    action: json(each.action),
    financial_implications: json(each.financialImplications),
    citations: json(each.references),
  }));
  await insertAll(trx, 'council_document', documents);
  await loadSteps(trx, data, new Map(documents.map((each) => [each.code as string, each.id as string])));
  const labels: Row<'document_label'>[] = data.labels.map((each) => ({
    code: each.code,
    language: each.language,
    text: each.text,
    provenance: each.provenance,
    is_verified: each.isVerified,
  }));
  await insertAll(trx, 'document_label', labels);
}

/** Stores by when each step of a document is to be done, the sessions they go to, and the duties they answer. */
async function loadSteps(trx: Db, data: Dataset, documents: Ids): Promise<void> {
  const events = new Map(
    (await trx.selectFrom('event').select(['id', 'code']).execute()).map((each) => [each.code, each.id]),
  );
  await insertAll(
    trx,
    'document_step',
    data.steps.map(({ kind, step, daysBefore }) => ({ kind, step, days_before: daysBefore })),
  );
  await insertAll(
    trx,
    'document_session',
    data.documents.flatMap(({ code, event }) =>
      event === undefined
        ? []
        : [{ document_id: idOf(documents, code, 'document'), event_id: idOf(events, event, 'event') }],
    ),
  );
  await insertAll(
    trx,
    'reporting_duty',
    data.duties.map((each) => ({
      id: newId(),
      code: each.code,
      instrument_code: each.instrument,
      clause: each.clause,
      frequency: each.frequency,
      subject: json(each.subject),
      document_kind: each.documentKind,
    })),
  );
}

/** Stores links between rooms that the data states: themes rest on instruments and are served by elements; cycles rest on the instrument that adopted them. */
export async function loadLinks(trx: Db, data: Dataset, { now }: LoadOptions): Promise<void> {
  const wordings = new Map<string, Wording>(
    data.instruments.map((each) => [`instrument ${each.code}`, { title: each.title as Multilingual }]),
  );
  for (const cycle of data.cycles) {
    for (const { code, title, description } of cycle.elements) {
      const wording = {
        title: title as Multilingual,
        description: (description ?? null) as Multilingual | null,
      };
      wordings.set(`element ${cycle.code}/${code}`, wording);
    }
  }
  const rows: Row<'link'>[] = [];
  const add = (from: Thing, relation: string, to: Thing) => {
    const wording = wordings.get(`${to.kind} ${to.id}`);
    if (!wording) throw new Error(`The data links to a ${to.kind} "${to.id}" that it does not hold.`);
    const ends = { from_kind: from.kind, from_id: from.id, relation, to_kind: to.kind, to_id: to.id };
    rows.push({ id: newId(), ...ends, basis: basisOf(wording), wording: json(wording), confirmed_at: now });
  };
  for (const theme of data.themes) {
    const from = { kind: 'theme', id: theme.code };
    for (const id of theme.instruments) add(from, 'rests-on', { kind: 'instrument', id });
    for (const id of theme.elements) add(from, 'served-by', { kind: 'element', id });
  }
  for (const cycle of data.cycles) {
    if (!cycle.adoptedBy) continue;
    add({ kind: 'cycle', id: cycle.code }, 'adopted-by', { kind: 'instrument', id: cycle.adoptedBy });
  }
  await insertAll(trx, 'link', rows);
}
