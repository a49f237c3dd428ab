import { Zip, ZipDeflate } from 'fflate';
import { byteOrderMark, csvLine } from '#documents/csv-writing.ts';
import { may } from '#people/access.ts';
import { type AnyCollection, mostRows } from './collection.ts';
import { columnsOf } from './columns.ts';
import type { ApiVisit } from './route.ts';

/*
 * Everything that a person sees, as files: collections are read part by part and written as they come, so that a file of
 * any size needs the memory of one part. Texts are given in all languages.
 */

/** The collections of which a person may see rows at all. */
export function exportable(visit: ApiVisit, collections: readonly AnyCollection[]): AnyCollection[] {
  const mayRead = visit.token === null || visit.token.scopes.includes('read');
  return collections.filter(
    (each) => each.action === 'read-public' || (mayRead && may(visit.visitor, each.action)),
  );
}

async function* recordsOf(visit: ApiVisit, collection: AnyCollection): AsyncGenerator<unknown[]> {
  for (let after: string | null = null; ;) {
    const rows = await collection.list({ ...visit, isInAllLanguages: true }, {}, { after, limit: mostRows });
    yield rows.map((row) => row.item);
    if (rows.length < mostRows) return;
    after = rows.at(-1)?.key ?? null;
  }
}

/** A collection as csv, a header line first. */
export async function* csvOf(
  visit: ApiVisit,
  collection: AnyCollection,
  hasMark: boolean,
): AsyncGenerator<string> {
  const columns = columnsOf(collection.item);
  yield (hasMark ? byteOrderMark : '') + csvLine(columns.map((column) => column.name));
  for await (const records of recordsOf(visit, collection))
    yield records.map((record) => csvLine(columns.map((column) => column.cell(record)))).join('');
}

/** A collection as one JSON object: its name and its records. */
export async function* jsonOf(visit: ApiVisit, collection: AnyCollection): AsyncGenerator<string> {
  yield `{"resource":${JSON.stringify(collection.name)},"data":[`;
  let separator = '\n';
  for await (const records of recordsOf(visit, collection)) {
    if (records.length === 0) continue;
    yield separator + records.map((record) => JSON.stringify(record)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Texts as a stream of bytes, made as they are read. */
export function byteStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

/** A zip with a csv and a JSON file of every collection, written as it is read. */
export function zipStream(
  visit: ApiVisit,
  collections: readonly AnyCollection[],
  hasMark: boolean,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = zipPieces();
  async function* work(): AsyncGenerator<Uint8Array> {
    for (const collection of collections) {
      for (const [ending, texts] of [
        ['csv', csvOf(visit, collection, hasMark)],
        ['json', jsonOf(visit, collection)],
      ] as const) {
        const file = new ZipDeflate(`${collection.name}.${ending}`, { level: 6 });
        file.mtime = visit.now;
        pieces.zip.add(file);
        for await (const text of texts) {
          file.push(encoder.encode(text));
          yield* pieces.taken();
        }
        file.push(new Uint8Array(), true);
        yield* pieces.taken();
      }
    }
    pieces.zip.end();
    yield* pieces.taken();
  }
  const bytes = work();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}

/** A zip in the making, and the bytes that it has given since they were taken. */
function zipPieces(): { zip: Zip; taken: () => Uint8Array[] } {
  let waiting: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    waiting.push(bytes);
  });
  return {
    zip,
    taken: () => {
      const taken = waiting;
      waiting = [];
      return taken.filter((each) => each.length > 0);
    },
  };
}
