import { csvText } from '#documents/csv-writing.ts';
import { proveEntries } from '#journal/thing-proof.sql.ts';
import { originOf } from '#web/settings.ts';
import { addresses } from '#web/addresses.ts';
import { plainText } from '#web/page-parts.ts';
import { type Answer, missing, type Visit } from '#web/visit.ts';
import { figureId } from './figure-address.ts';
import type { FigureDetail, VersionRow } from './figure.sql.ts';

/** The files of a figure's page: its validated versions as csv or JSON, and its proof in the journal. */
export async function figureFile(visit: Visit, figure: FigureDetail, file: string): Promise<Answer> {
  const name = `${figureId(figure).replace(/[^\w.-]+/g, '-')}-${file}`;
  const validated = figure.versions.filter((each) => each.validation === 'validated');
  const json = (value: unknown): Answer => ({
    kind: 'file',
    bytes: `${JSON.stringify(value, null, 2)}\n`,
    type: 'application/json; charset=utf-8',
    name,
  });
  switch (file) {
    case 'figure.csv':
      return {
        kind: 'file',
        bytes: csvText(csvRows(visit, figure, validated)),
        type: 'text/csv; charset=utf-8',
        name,
      };
    case 'figure.json':
      return json(figureJson(visit, figure, validated));
    case 'proof.json':
      return json({
        figure: figureId(figure),
        about:
          'RFC 6962 inclusion proofs, SHA-256, hashes in hexadecimal, lowest sibling first; the checkpoint is a signed note.',
        ...(await proveEntries(visit.db, { kind: 'figure', id: figureId(figure) })),
      });
    default:
      return missing;
  }
}

function csvRows(visit: Visit, figure: FigureDetail, versions: readonly VersionRow[]) {
  const head = [
    'figure',
    'indicator',
    'year',
    'part',
    'version',
    'state',
    'value',
    'unit',
    'as-of',
    'source',
  ];
  return [
    [...head, 'method', 'note', 'reason', 'illustrative', 'validated-at'],
    ...versions.map((each) => [
      figureId(figure),
      plainText(visit, figure.title),
      figure.year,
      figure.part,
      each.version,
      each.state,
      each.value,
      plainText(visit, figure.unitOfMeasure),
      each.asOf,
      each.source,
      each.method,
      each.note,
      each.reason,
      each.isIllustrative,
      each.decidedAt && new Date(each.decidedAt).toISOString(),
    ]),
  ];
}

function figureJson(visit: Visit, figure: FigureDetail, versions: readonly VersionRow[]) {
  const { title, unitOfMeasure, year, part } = figure;
  return {
    id: figureId(figure),
    page: new URL(addresses.figure(visit.language, figure), originOf(visit.settings)).href,
    cycle: figure.cycle,
    element: figure.element,
    indicator: { code: figure.indicator, title },
    year,
    part,
    unitOfMeasure,
    measure: figure.measure?.code ?? null,
    unit: figure.unit,
    currentVersion: figure.currentVersion,
    versions: versions.map((each) => ({
      version: each.version,
      state: each.state,
      value: each.value,
      asOf: each.asOf,
      source: each.source,
      method: each.method,
      note: each.note,
      reason: each.reason,
      language: each.language,
      isIllustrative: each.isIllustrative,
      attachment: each.attachment && {
        name: each.attachment.name,
        size: each.attachment.size,
        sha256: each.attachment.sha256,
      },
      enteredAt: new Date(each.enteredAt).toISOString(),
      enteredBy: each.enteredBy === null ? 'data' : `focal-point ${figure.unit ?? ''}`.trim(),
      validatedAt: each.decidedAt && new Date(each.decidedAt).toISOString(),
      validatedBy: each.decidedBy === null ? 'data' : 'planning-officer',
    })),
  };
}
