/**
 * One step of a stemmer as data. `suffixes` lists `suffix` or `suffix>replacement`, separated by spaces;
 * the longest that fits and leaves at least `least` letters is applied, once.
 */
export type StemStep = { least: number; suffixes: string };

/** A word that keeps the stem given here, because the rules would merge it with a word of another meaning. */
export type WholeWords = Readonly<Record<string, string>>;

/** A stemmer that applies the steps in order and at the end writes doubled final consonants once. */
export function suffixStemmer(steps: readonly StemStep[], wholes: WholeWords = {}): (word: string) => string {
  const compiled = steps.map(compileStep);
  const exceptions = new Map(Object.entries(wholes));
  return (word) => {
    const exception = exceptions.get(word);
    if (exception !== undefined) return exception;
    let stem = word;
    for (const step of compiled) stem = applyStep(stem, step);
    const last = stem.length - 1;
    return last > 2 && stem[last] === stem[last - 1] ? stem.slice(0, last) : stem;
  };
}

type CompiledStep = { least: number; longest: number; replacements: ReadonlyMap<string, string> };

function compileStep(step: StemStep): CompiledStep {
  const replacements = new Map<string, string>();
  for (const entry of step.suffixes.split(' ')) {
    const [suffix = '', replacement = ''] = entry.split('>');
    replacements.set(suffix, replacement);
  }
  const longest = Math.max(...[...replacements.keys()].map((suffix) => suffix.length));
  return { least: step.least, longest, replacements };
}

function applyStep(word: string, step: CompiledStep): string {
  const from = Math.min(step.longest, word.length - step.least);
  for (let length = from; length > 0; length--) {
    const start = word.length - length;
    const replacement = step.replacements.get(word.slice(start));
    if (replacement !== undefined) return word.slice(0, start) + replacement;
  }
  return word;
}
