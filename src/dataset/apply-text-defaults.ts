import type { Language } from '#language/languages.ts';
import type { $ZodType } from 'zod/v4/core';
import type { JsonPath } from './dataset-problem.ts';
import { textSchema } from './dataset.ts';

/** A text as a file states it. */
export type StatedText = { source?: Language | undefined; mark?: unknown } & Record<string, unknown>;

/**
 * Calls `visit` for every text in a parsed file: the shape of the file says which values are texts, so that a new
 * text field needs no list here.
 */
export function forEachStatedText(
  shape: $ZodType,
  value: unknown,
  visit: (text: StatedText, path: JsonPath) => void,
  path: JsonPath = [],
): void {
  if (value === undefined || value === null) return;
  if (shape === (textSchema as $ZodType)) return visit(value as StatedText, path);
  const { def } = shape._zod as unknown as { def: ShapeDefinition };
  if (def.type === 'optional' || def.type === 'default') {
    if (def.innerType) forEachStatedText(def.innerType, value, visit, path);
  } else if (def.type === 'array' && def.element) {
    if (!mayHoldTexts(def.element)) return;
    (value as unknown[]).forEach((each, at) =>
      forEachStatedText(def.element as $ZodType, each, visit, [...path, at]),
    );
  } else if (def.type === 'object' || def.type === 'record') {
    for (const [key, each] of Object.entries(value)) {
      const inner = def.type === 'object' ? def.shape?.[key] : def.valueType;
      if (inner && mayHoldTexts(inner)) forEachStatedText(inner, each, visit, [...path, key]);
    }
  }
}

type ShapeDefinition = {
  type: string;
  innerType?: $ZodType;
  element?: $ZodType;
  shape?: Record<string, $ZodType>;
  valueType?: $ZodType;
};

const leaves = new Set(['string', 'number', 'int', 'boolean', 'enum', 'literal']);

function mayHoldTexts(shape: $ZodType): boolean {
  const { def } = shape._zod as unknown as { def: ShapeDefinition };
  if (def.innerType) return mayHoldTexts(def.innerType);
  return !leaves.has(def.type);
}

/** Fills in what the head of the file says about all of its texts (`texts`): source language (else English) and mark. */
export function applyTextDefaults(shape: $ZodType, file: Record<string, unknown>): void {
  const { texts } = file as { texts?: { source?: Language; mark?: string } };
  forEachStatedText(shape, file, (text) => {
    text.source ??= texts?.source ?? 'en';
    if (texts?.mark !== undefined) text.mark ??= texts.mark;
  });
}
