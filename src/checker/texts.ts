import type { Multilingual } from '#language/multilingual.ts';
import type { Place } from './finding.ts';
import type { Graph } from './graph.ts';

/** Calls `visit` for every text of the graph with its place and the name of the field, in reading order. */
export function forEachText(
  graph: Graph,
  visit: (at: Place, field: string, text: Multilingual) => void,
): void {
  const visited = (kind: string, id: string, fields: Record<string, Multilingual | undefined>): void => {
    for (const field in fields) {
      const text = fields[field];
      if (text) visit({ kind, id }, field, text);
    }
  };
  for (const unit of graph.units) visited('unit', unit.code, { name: unit.name });
  for (const cycle of graph.cycles) visited('cycle', cycle.code, { title: cycle.title });
  for (const level of graph.levels) visited('level', level.id, { name: level.name, plural: level.plural });
  for (const { id, title, description } of graph.elements) visited('element', id, { title, description });
  for (const { id, title, unitOfMeasure } of graph.indicators) {
    visited('indicator', id, { title, unitOfMeasure });
  }
  for (const { code, title } of graph.instruments) visited('instrument', code, { title });
  for (const { code, title, description } of graph.themes) visited('theme', code, { title, description });
  for (const { at, field, text } of graph.texts) visit(at, field, text);
}
