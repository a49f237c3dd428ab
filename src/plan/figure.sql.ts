import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Measure, Stated, Validation } from './observation.ts';

/** One version of a figure with who entered and decided it. Times come as texts out of JSON. */
export type VersionRow = Stated & {
  id: string;
  version: number;
  language: Language | null;
  isIllustrative: boolean;
  attachment: { id: string; name: string; kind: string; size: number; sha256: string } | null;
  validation: Validation;
  enteredBy: string | null;
  enteredByName: Multilingual | null;
  enteredAt: string;
  decidedBy: string | null;
  decidedByName: Multilingual | null;
  decidedAt: string | null;
  decisionNote: string | null;
};

/** A figure with all that makes it a record of evidence; `figureId` is null while nothing was entered. */
export type FigureDetail = {
  figureId: string | null;
  cycle: string;
  cycleTitle: Multilingual;
  firstYear: number;
  lastYear: number;
  indicatorId: string;
  indicator: string;
  title: Multilingual;
  unitOfMeasure: Multilingual;
  indicatorSource: string | null;
  frequency: string | null;
  measure: Measure | null;
  element: string;
  elementTitle: Multilingual;
  /** The unit that answers for the figure: the owner of the indicator, else the unit of its element. */
  unit: string | null;
  unitName: Multilingual | null;
  year: number;
  part: string;
  latestVersion: number;
  currentVersion: number | null;
  versions: VersionRow[];
};

const versionRows = sql<VersionRow[]>`(
  select coalesce(json_agg(json_build_object(
    'id', version.id, 'version', version.version, 'state', version.state, 'value', version.value,
    'asOf', version.as_of, 'source', version.source, 'method', version.method, 'note', version.note,
    'reason', version.reason, 'language', version.language, 'isIllustrative', version.is_illustrative,
    'attachment', case when attachment.id is not null then json_build_object('id', attachment.id,
      'name', attachment.name, 'kind', attachment.kind, 'size', attachment.size, 'sha256', attachment.sha256) end,
    'validation', version.validation, 'enteredBy', version.entered_by, 'enteredByName', author.name,
    'enteredAt', version.entered_at, 'decidedBy', version.decided_by, 'decidedByName', decider.name,
    'decidedAt', version.decided_at, 'decisionNote', version.decision_note) order by version.version), '[]')
  from observation version
    left join attachment on attachment.id = version.attachment_id
    left join person author on author.id = version.entered_by
    left join person decider on decider.id = version.decided_by
  where version.figure_id = figure.id)`;

/** The figure of an indicator, a year and a part, whether or not anything was entered yet; null when there is no such indicator. */
export async function findFigure(
  db: Db,
  address: { cycle: string; indicator: string; year: number; part: string },
): Promise<FigureDetail | null> {
  const { rows } = await sql<FigureDetail & { position: number }>`
    select figure.id as "figureId", cycle.code as cycle, cycle.title as "cycleTitle",
      cycle.first_year as "firstYear", cycle.last_year as "lastYear",
      indicator.id as "indicatorId", indicator.code as indicator, indicator.title,
      indicator.unit_of_measure as "unitOfMeasure", indicator.source as "indicatorSource", indicator.frequency,
      case when measure.code is not null then json_build_object('code', measure.code, 'minimum', measure.minimum,
        'maximum', measure.maximum, 'decimals', measure.decimals) end as measure,
      element.code as element, element.title as "elementTitle", unit.code as unit, unit.name as "unitName",
      coalesce(figure.latest_version, 0) as "latestVersion", figure.current_version as "currentVersion",
      ${versionRows} as versions
    from indicator
      join element on element.id = indicator.element_id
      join cycle on cycle.id = element.cycle_id
      left join measure on measure.code = indicator.measure_code
      left join unit on unit.id = coalesce(indicator.owner_unit_id, element.unit_id)
      left join figure on figure.indicator_id = indicator.id
        and figure.year = ${address.year} and figure.part = ${address.part}
    where cycle.code = ${address.cycle} and indicator.code = ${address.indicator}
    order by element.position limit 1`.execute(db);
  const [row] = rows;
  return row ? { ...row, year: address.year, part: address.part } : null;
}

/** Makes sure that the figure has a row, and holds it until the end of the transaction; answers how it stands. */
export async function holdFigure(
  trx: Db,
  about: { indicatorId: string; year: number; part: string },
): Promise<{ id: string; latestVersion: number; currentVersion: number | null }> {
  await trx
    .insertInto('figure')
    .values({
      id: newId(),
      indicator_id: about.indicatorId,
      year: about.year,
      part: about.part,
      latest_version: 0,
    })
    .onConflict((conflict) => conflict.columns(['indicator_id', 'year', 'part']).doNothing())
    .execute();
  const row = await trx
    .selectFrom('figure')
    .where('indicator_id', '=', about.indicatorId)
    .where('year', '=', about.year)
    .where('part', '=', about.part)
    .select(['id', 'latest_version', 'current_version'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { id: row.id, latestVersion: row.latest_version, currentVersion: row.current_version };
}

export async function insertVersion(
  trx: Db,
  version: Stated & {
    figureId: string;
    version: number;
    measure: string | null;
    language: Language;
    attachmentId: string | null;
    enteredBy: string;
    now: Date;
  },
): Promise<void> {
  const { figureId, now } = version;
  await trx
    .insertInto('observation')
    .values({
      id: newId(),
      figure_id: figureId,
      version: version.version,
      state: version.state,
      value: version.value,
      as_of: version.asOf,
      source: version.source,
      method: version.method,
      note: version.note,
      reason: version.reason,
      language: version.language,
      measure_code: version.measure,
      attachment_id: version.attachmentId,
      is_illustrative: false,
      entered_by: version.enteredBy,
      entered_at: now,
      validation: 'entered',
    })
    .execute();
  await trx
    .updateTable('figure')
    .set({ latest_version: version.version })
    .where('id', '=', figureId)
    .execute();
}

/** Who entered any version of a figure. */
export async function listAuthors(trx: Db, figureId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('observation')
    .where('figure_id', '=', figureId)
    .where('entered_by', 'is not', null)
    .select('entered_by')
    .distinct()
    .execute();
  return rows.flatMap((row) => row.entered_by ?? []);
}

/** Adds the decision to a version that waits for one; false when it was decided before. */
export async function decideVersion(
  trx: Db,
  decision: {
    figureId: string;
    version: number;
    validation: 'validated' | 'returned';
    note: string | null;
    by: string;
    now: Date;
  },
): Promise<boolean> {
  const { figureId, version, validation } = decision;
  const done = await trx
    .updateTable('observation')
    .set({ validation, decided_by: decision.by, decided_at: decision.now, decision_note: decision.note })
    .where('figure_id', '=', figureId)
    .where('version', '=', version)
    .where('validation', '=', 'entered')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  if (validation === 'validated')
    await trx.updateTable('figure').set({ current_version: version }).where('id', '=', figureId).execute();
  return true;
}
