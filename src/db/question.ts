import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** Stands for a value while a question is worded. */
class Place {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/**
 * A question that is worded once and asked again and again with other values: wording a large one takes Kysely as long as
 * asking it. `word` may use the values only as values of the question, and has to use each of them; it must not look at
 * them, as they are only places for values when it is called.
 */
export function question<Values extends object, Row>(
  word: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  let worded: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    worded ??= wordedOnce(word, db, Object.keys(values));
    const parameters = worded.parameters.map((each) =>
      each instanceof Place ? values[each.name as keyof Values] : each,
    );
    const { rows } = await db.executeQuery<Row>({ ...worded, parameters });
    return rows;
  };
}

function wordedOnce<Values extends object, Row>(
  word: (db: Db, values: Values) => Compilable<Row>,
  db: Db,
  names: readonly string[],
): CompiledQuery<Row> {
  const places = names.map((name) => [name, new Place(name)] as const);
  const worded = word(db, Object.fromEntries(places) as Values).compile();
  const unused = places.filter(([, place]) => !worded.parameters.includes(place));
  if (unused.length > 0)
    throw new Error(`Not a value of the question: ${unused.map(([name]) => name).join(', ')}`);
  return worded;
}
