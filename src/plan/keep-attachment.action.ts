import { type Db, inTransaction } from '#db/database.ts';
import { fileKind } from '#documents/file-kind.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { type AttachmentRow, insertAttachment } from './attachment.sql.ts';
import { figureId, figureThing } from './figure-address.ts';
import type { FigureDetail } from './figure.sql.ts';
import type { FigureProblem } from './observation.ts';

const problemCodes = {
  empty: 'attachment-empty',
  'unknown-kind': 'attachment-kind',
  'not-what-it-says': 'attachment-not-what-it-says',
} as const;

/**
 * Keeps a file for a figure before the figure itself is entered, so that a form with a mistake elsewhere does not lose it.
 * Nobody else sees it until a version of the figure has it.
 */
export async function keepAttachment(
  db: Db,
  visitor: Visitor,
  figure: FigureDetail,
  file: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<{ ok: true; attachment: AttachmentRow } | { ok: false; problem: FigureProblem }> {
  const wrong = (code: FigureProblem['code']) =>
    ({ ok: false, problem: { field: 'file', code, values: { name: file.name } } }) as const;
  if (!may(visitor, 'enter-observation', figureThing(figure))) return wrong('attachment-kind');
  const kind = fileKind(file.name, file.bytes);
  if (!kind.ok) return wrong(problemCodes[kind.problem]);
  return inTransaction(db, async (trx) => {
    const attachment = await insertAttachment(trx, { ...file, kind: kind.kind, by: visitor.id, now });
    const { name, size, sha256 } = attachment;
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'attach-file',
      thing: { kind: 'figure', id: figureId(figure) },
      after: { name, kind: kind.kind, size, sha256 },
    });
    return { ok: true, attachment } as const;
  });
}
