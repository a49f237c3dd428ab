import type { Multilingual } from '#language/multilingual.ts';
import type { Place } from './finding.ts';
import type { Fact, GraphKind } from './graph-data.ts';

export type PlacedText = { at: Place; field: string; text: Multilingual };

type Fields = { kind: string; id: string; fields: Record<string, Multilingual | undefined> };

const fieldsOf: { [K in GraphKind]?: (thing: Fact<K>) => Fields } = {
  units: ({ code, name }) => ({ kind: 'unit', id: code, fields: { name } }),
  cycles: ({ code, title }) => ({ kind: 'cycle', id: code, fields: { title } }),
  levels: ({ id, name, plural }) => ({ kind: 'level', id, fields: { name, plural } }),
  elements: ({ id, title, description }) => ({ kind: 'element', id, fields: { title, description } }),
  indicators: ({ id, title, unitOfMeasure }) => ({ kind: 'indicator', id, fields: { title, unitOfMeasure } }),
  instruments: ({ code, title }) => ({ kind: 'instrument', id: code, fields: { title } }),
  themes: ({ code, title, description }) => ({ kind: 'theme', id: code, fields: { title, description } }),
  texts: ({ at, field, text, isAsWritten }) => ({ ...at, fields: isAsWritten ? {} : { [field]: text } }),
};

/** The texts of a thing that are owed in every language, each with its place and the name of its field. */
export function* textsOf<K extends GraphKind>(kind: K, thing: Fact<K>): Iterable<PlacedText> {
  const found = (fieldsOf[kind] as ((thing: Fact<K>) => Fields) | undefined)?.(thing);
  if (!found) return;
  for (const field in found.fields) {
    const text = found.fields[field];
    if (text) yield { at: { kind: found.kind, id: found.id }, field, text };
  }
}
