import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { textHash } from '#language/multilingual.ts';
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
  const labels: Row<'document_label'>[] = data.labels.map((each) => ({
    code: each.code,
    language: each.language,
    text: each.text,
    provenance: each.provenance,
    is_verified: each.isVerified,
  }));
  await insertAll(trx, 'document_label', labels);
}

/** Stores links between rooms that the data states: themes rest on instruments and are served by elements; cycles rest on the instrument that adopted them. */
export async function loadLinks(trx: Db, data: Dataset, { now }: LoadOptions): Promise<void> {
  const instruments = new Map<string, unknown>(data.instruments.map((each) => [each.code, each.title]));
  const elements = new Map<string, unknown>(
    data.cycles.flatMap((cycle) =>
      cycle.elements.map((each) => [`${cycle.code}/${each.code}`, each.title] as const),
    ),
  );
  const rows: Row<'link'>[] = [];
  const add = (from: [string, string], relation: string, to: [string, string], content: unknown) =>
    rows.push({
      id: newId(),
      from_kind: from[0],
      from_id: from[1],
      relation,
      to_kind: to[0],
      to_id: to[1],
      basis: textHash(JSON.stringify(content ?? null)),
      confirmed_at: now,
    });
  for (const theme of data.themes) {
    for (const each of theme.instruments) {
      add(['theme', theme.code], 'rests-on', ['instrument', each], instruments.get(each));
    }
    for (const each of theme.elements) {
      add(['theme', theme.code], 'served-by', ['element', each], elements.get(each));
    }
  }
  for (const cycle of data.cycles) {
    if (cycle.adoptedBy) {
      add(
        ['cycle', cycle.code],
        'adopted-by',
        ['instrument', cycle.adoptedBy],
        instruments.get(cycle.adoptedBy),
      );
    }
  }
  await insertAll(trx, 'link', rows);
}
