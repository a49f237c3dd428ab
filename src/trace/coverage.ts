import type { Link } from './link.ts';
import { type Relation, relations } from './relations.ts';

/** Both ways to look at one relation: what asks and is not served, what is done and rests on nothing. Ids, in the given order. */
export type Coverage = {
  relation: Relation;
  asking: number;
  answering: number;
  /** Things that ask (an instrument, a theme) and that nothing answers. */
  unserved: string[];
  /** Things that answer (a theme, an element) and that nothing asks for by this relation. */
  unfounded: string[];
  /** Links whose ends are not both in the lists. */
  astray: string[];
};

/** Compares the things of both ends of a relation with its links; links of other relations are passed over. */
export function coverageOf(
  relation: Relation,
  asking: readonly string[],
  answering: readonly string[],
  links: readonly Pick<Link, 'id' | 'from' | 'relation' | 'to'>[],
): Coverage {
  const known = { asking: new Set(asking), answering: new Set(answering) };
  const served = new Set<string>();
  const founded = new Set<string>();
  const astray: string[] = [];
  for (const link of links) {
    if (!isOf(relation, link)) continue;
    const [asks, answers] = relation.mandate === 'from' ? [link.from, link.to] : [link.to, link.from];
    if (known.asking.has(asks.id) && known.answering.has(answers.id)) {
      served.add(asks.id);
      founded.add(answers.id);
    } else astray.push(link.id);
  }
  return {
    relation,
    asking: known.asking.size,
    answering: known.answering.size,
    unserved: [...known.asking].filter((id) => !served.has(id)),
    unfounded: [...known.answering].filter((id) => !founded.has(id)),
    astray,
  };
}

/**
 * The things of a kind that no relation at all founds: an element that neither rests on an instrument nor serves a theme
 * was asked for by nobody.
 */
export function unfoundedThings(
  kind: string,
  ids: readonly string[],
  links: readonly Pick<Link, 'from' | 'relation' | 'to'>[],
): string[] {
  const founded = new Set<string>();
  for (const link of links) {
    const relation = relations.find((each) => isOf(each, link));
    if (!relation) continue;
    const answers = relation.mandate === 'from' ? link.to : link.from;
    if (answers.kind === kind) founded.add(answers.id);
  }
  return ids.filter((id) => !founded.has(id));
}

function isOf(relation: Relation, link: Pick<Link, 'from' | 'relation' | 'to'>): boolean {
  return (
    link.relation === relation.relation && link.from.kind === relation.from && link.to.kind === relation.to
  );
}
