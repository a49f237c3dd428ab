import { z } from 'zod';
import { languages } from '#language/languages.ts';
import type { CsvCell } from '#documents/csv-writing.ts';
import { type ApiText, text } from './texts.ts';

/*
 * Records as rows of a table. The columns follow from the schema, so that a file has the same ones whatever its rows
 * hold: a text takes seven (each language, and those in which it is stale), an object one for each of its fields, a list
 * of codes one with the codes between spaces; a list of objects is one cell of JSON.
 */

export type Column = { name: string; cell: (record: unknown) => CsvCell };

/** The columns of a schema's records, read with all languages. */
export function columnsOf(schema: z.ZodType): Column[] {
  return columnsAt(schema, '', (record) => record);
}

function columnsAt(schema: z.ZodType, name: string, of: (record: unknown) => unknown): Column[] {
  const inner = withoutNull(schema);
  if (inner === text) return textColumns(name, of);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, each]) =>
      columnsAt(each, name === '' ? key : `${name}.${key}`, (record) => {
        const value = of(record) as Record<string, unknown> | null | undefined;
        return value?.[key];
      }),
    );
  }
  return [{ name, cell: (record) => cellOf(of(record)) }];
}

function withoutNull(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? withoutNull(schema.unwrap() as z.ZodType)
    : schema;
}

function textColumns(name: string, of: (record: unknown) => unknown): Column[] {
  const textOf = (record: unknown) => {
    const value = of(record) as ApiText | null | undefined;
    return value && 'languages' in value ? value : null;
  };
  return [
    ...languages.map((language) => ({
      name: `${name}.${language}`,
      cell: (record: unknown) => textOf(record)?.languages[language].text,
    })),
    {
      name: `${name}.stale`,
      cell: (record) => {
        const value = textOf(record);
        return value && languages.filter((each) => value.languages[each].state === 'stale').join(' ');
      },
    },
  ];
}

function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(' ');
  if (typeof value === 'object') return JSON.stringify(value);
  return value as CsvCell;
}
