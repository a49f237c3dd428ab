import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';

/** A file that belongs to versions of a figure, without its content. */
export type AttachmentRow = { id: string; name: string; kind: string; size: number; sha256: string };

/** Stores a file; one by the same person that no figure came to use within a day is gone then. */
export async function insertAttachment(
  trx: Db,
  file: { name: string; kind: string; bytes: Uint8Array; by: string; now: Date },
): Promise<AttachmentRow> {
  await trx
    .deleteFrom('attachment')
    .where('added_by', '=', file.by)
    .where('added_at', '<', new Date(file.now.getTime() - 24 * 3_600_000))
    .where('id', 'not in', (eb) =>
      eb.selectFrom('observation').where('attachment_id', 'is not', null).select('attachment_id'),
    )
    .execute();
  const row = {
    id: newId(),
    name: file.name,
    kind: file.kind,
    size: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  };
  await trx
    .insertInto('attachment')
    .values({ ...row, content: Buffer.from(file.bytes), added_by: file.by, added_at: file.now })
    .execute();
  return row;
}

/** A file that the person has added and may put to a figure; null when there is none of this id. */
export async function findOwnAttachment(db: Db, id: string, personId: string): Promise<AttachmentRow | null> {
  const row = await db
    .selectFrom('attachment')
    .where('id', '=', id)
    .where('added_by', '=', personId)
    .select(['id', 'name', 'kind', 'size', 'sha256'])
    .executeTakeFirst();
  return row ?? null;
}

export type AttachmentFile = AttachmentRow & {
  content: Buffer;
  cycle: string;
  element: string;
  unit: string | null;
  /** Whether a version with this file was validated, so that everybody may read it. */
  isPublic: boolean;
};

/** A file with the figure that it belongs to; null when no version of a figure has it. */
export async function findAttachment(db: Db, id: string): Promise<AttachmentFile | null> {
  const row = await db
    .selectFrom('attachment')
    .innerJoin('observation', 'observation.attachment_id', 'attachment.id')
    .innerJoin('figure', 'figure.id', 'observation.figure_id')
    .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
    .innerJoin('element', 'element.id', 'indicator.element_id')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .leftJoin('unit', (join) =>
      join.on((eb) => eb('unit.id', '=', eb.fn.coalesce('indicator.owner_unit_id', 'element.unit_id'))),
    )
    .where('attachment.id', '=', id)
    .select(['attachment.id', 'attachment.name', 'attachment.kind', 'attachment.size', 'attachment.sha256'])
    .select(['attachment.content', 'cycle.code as cycle', 'element.code as element', 'unit.code as unit'])
    .select('observation.validation')
    .orderBy((eb) => eb('observation.validation', '=', 'validated'), 'desc')
    .executeTakeFirst();
  return row ? { ...row, isPublic: row.validation === 'validated' } : null;
}
