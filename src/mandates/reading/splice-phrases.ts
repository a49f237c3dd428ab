import type { SpliceLexicon } from './splice-lexicon.ts';
import type { Span } from './splice-spans.ts';
import { type Token, tokensOf } from './splice-tokens.ts';

const conjunctions: Partial<Record<SpliceLexicon['language'], RegExp>> = {
  fr: /^et$/,
  es: /^[ye]$/,
  en: /^and$/,
  ru: /^и$/,
};

/**
 * "les plans, et les budgets et les travaux": the list was "les plans et les budgets" and has grown by its last member,
 * so that the first conjunction gave way to a comma. Only when both last members open alike.
 */
export function enumerationSpans(text: string, lexicon: SpliceLexicon): Span[][] {
  const and = conjunctions[lexicon.language];
  if (!and) return [];
  const tokens = tokensOf(text, lexicon.language);
  const found: Span[][] = [];
  for (let at = 1; at < tokens.length - 3; at++) {
    const [comma, first, member] = [tokens[at - 1], tokens[at], tokens[at + 1]] as [Token, Token, Token];
    if (comma.text !== ',' || !and.test(first.folded)) continue;
    const second = secondConjunction(tokens, at, and, member);
    if (second === -1) continue;
    const end = memberEnd(tokens, second + 1);
    const last = tokens[end - 1] as Token;
    found.push([
      { from: comma.from, to: comma.to, in: 'revised', sure: false, inside: true },
      { from: comma.to, to: first.to, in: 'base', sure: false, inside: true },
      { from: (tokens[second - 1] as Token).to, to: last.to, in: 'revised', sure: false, inside: true },
    ]);
  }
  return found;
}

function secondConjunction(tokens: readonly Token[], first: number, and: RegExp, member: Token): number {
  let quoted = false;
  const furthest = member.sort === 'number' ? 60 : 14;
  for (let at = first + 2; at < Math.min(tokens.length - 1, first + furthest); at++) {
    const token = tokens[at] as Token;
    if (/^["“”«»]$/u.test(token.text)) quoted = !quoted;
    if (!quoted && /^[,;:.]$/u.test(token.text)) return -1;
    if (quoted || !and.test(token.folded)) continue;
    const next = tokens[at + 1] as Token;
    const alike =
      member.sort === 'number'
        ? next.sort === 'number'
        : next.folded === member.folded && member.folded.length > 1;
    return alike ? at : -1;
  }
  return -1;
}

/** The last member goes to the next sign; a date ends with its year. */
function memberEnd(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (/^[,;:.]$/u.test(token.text)) return at;
    if (
      at <= from + 4 &&
      /^(?:19|20)\d\d$/.test(token.text) &&
      tokens.slice(from, at).some(({ sort }) => sort === 'number')
    )
      return at + 1;
  }
  return tokens.length;
}

const pertinent: Partial<Record<SpliceLexicon['language'], RegExp>> = {
  fr: /^pertinentes?$|^pertinents?$/,
  es: /^pertinentes?$/,
};

/** "des Résolutions 71/243 et 72/279 pertinentes": an adjective stands in for the numbers that were named. */
export function replacedNumbers(text: string, lexicon: SpliceLexicon): Span[][] {
  const adjective = pertinent[lexicon.language];
  if (!adjective) return [];
  const tokens = tokensOf(text, lexicon.language);
  const found: Span[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (!adjective.test(token.folded) || tokens[index - 1]?.sort !== 'number') continue;
    let from = index - 1;
    while (
      from > 1 &&
      (tokens[from - 1]?.sort === 'number' ||
        (/^(?:et|y|,)$/.test(tokens[from - 1]?.folded ?? '') && tokens[from - 2]?.sort === 'number'))
    )
      from -= 1;
    const [first, last, before] = [tokens[from], tokens[index - 1], tokens[from - 1]];
    if (!first || !last || !before || before.sort !== 'word') continue;
    found.push([
      { from: before.to, to: last.to, in: 'base', sure: false, inside: true },
      { from: last.to, to: token.to, in: 'revised', sure: false, inside: true },
    ]);
  }
  return found;
}
