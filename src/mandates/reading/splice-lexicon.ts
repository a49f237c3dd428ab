import { everydayWords } from '#overlap/everyday-words.ts';
import { projectConcepts } from '#overlap/concepts.ts';
import { emptyWords, institutionalWords } from '#overlap/stop-words.ts';
import type { Language } from '#language/languages.ts';
import { fold } from './fold.ts';
import type { ReadInstrument } from './instrument.ts';
import { clash, isSmall, type Kind, kindOf, numberClash, soundClash } from './splice-kinds.ts';
import { type Token, tokensOf } from './splice-tokens.ts';
import { furtherWords } from './words/further-words.ts';

const bases = new Map<Language, Set<string>>();

/** The words that are known before a text is read: small words, words of the institution, of every day, of its themes. */
function baseWords(language: Language): Set<string> {
  let base = bases.get(language);
  if (!base) {
    base = new Set();
    const add = (text: string) => {
      for (const word of fold(text).match(/[\p{L}]+/gu) ?? []) {
        base?.add(word);
        if (language === 'ru') for (const form of otherForms(word, language)) base?.add(form);
      }
    };
    for (const list of [emptyWords[language], institutionalWords[language]])
      for (const word of list) add(word);
    for (const { texts } of everydayWords) add(texts[language] ?? '');
    if (language !== 'ru')
      for (const { forms } of projectConcepts) for (const form of forms[language] ?? []) add(form);
    add(furtherWords[language]);
    bases.set(language, base);
  }
  return base;
}

const start: Token = { text: '', folded: '^', from: 0, to: 0, gap: false, sort: 'sign' };

/**
 * What a text shows of its own language: the words it uses, and which words follow which. With the words known before it,
 * this tells a word from two that run together, and a sentence from none.
 */
export class SpliceLexicon {
  readonly language: Language;
  #words = new Map<string, number>();
  #pairs = new Map<string, number>();
  #firsts = new Map<string, number>();
  #seconds = new Map<string, number>();
  #total = 0;
  #texts: Token[][];

  constructor(instrument: ReadInstrument) {
    this.language = instrument.language;
    const texts = [
      instrument.title ?? '',
      instrument.enactingFormula ?? '',
      ...[...instrument.sections, ...instrument.annexes].flatMap(({ heading, items }) => [
        heading,
        ...items.map(({ text }) => text),
      ]),
    ];
    this.#texts = texts.map((text) => tokensOf(text, this.language));
    for (const token of this.#texts.flat()) {
      add(this.#words, token.folded);
      if (this.language === 'ru' && token.sort === 'word')
        for (const form of otherForms(token.folded, 'ru')) add(this.#words, form);
    }
  }

  /** Which words follow which: learned when it is first asked, because most texts are no redlines. */
  #learnPairs(): void {
    if (this.#total > 0) return;
    for (const tokens of this.#texts) {
      let before: Token = start;
      for (const token of tokens) {
        const features = this.#features(token);
        for (const left of this.#features(before)) {
          add(this.#firsts, left);
          for (const right of features) add(this.#pairs, `${left} ${right}`);
        }
        for (const right of features) add(this.#seconds, right);
        this.#total += 1;
        before = token;
      }
    }
  }

  /** A token as it counts for its neighbours: by its form, by its ending (a beginning in Arabic), by its kind. */
  #features(token: Token): string[] {
    if (token === start) return ['^', '=start'];
    const kind = this.kind(token);
    const features = [token.folded, `=${kind}`];
    if (token.sort === 'word' && (kind === 'word' || kind === 'infinitive') && token.folded.length > 3) {
      features.push(this.language === 'ar' ? `${token.folded.slice(0, 2)}-` : `-${token.folded.slice(-2)}`);
    }
    return features;
  }

  /** How firmly a word is bound to the next one: 1 when the text never has the first without the second. */
  bond(left: Token, right: Token): number {
    this.#learnPairs();
    const count = this.count(left.folded);
    if (count < 2) return 0;
    const same = this.#pairs.get(`${left.folded} ${right.folded}`) ?? 0;
    const kind = this.#pairs.get(`${left.folded} =${this.kind(right)}`) ?? 0;
    return Math.max(same > 1 ? same / count : 0, kind > 1 ? (0.6 * kind) / count : 0);
  }

  kind(token: Token): Kind {
    return token === start ? 'start' : kindOf(token, this.language);
  }

  /** How often a word stands in the text. */
  count(folded: string): number {
    return this.#words.get(folded) ?? 0;
  }

  isSmall(word: string): boolean {
    return isSmall(word, this.language);
  }

  /** A word known before the text was read, in this form or with another common ending. */
  isKnown(folded: string): boolean {
    const base = baseWords(this.language);
    const bare = folded.replace(/'$/, '');
    if (base.has(bare) || isSmall(folded, this.language)) return true;
    return otherForms(bare, this.language).some((form) => base.has(form));
  }

  /** A word of the text: seen alone, or a form of one that is. */
  isSeen(folded: string, least = 1): boolean {
    if (this.count(folded) >= least) return true;
    return otherForms(folded, this.language).some((form) => this.count(form) >= 1);
  }

  /**
   * How well `right` follows `left` (null: the item starts here), about -8 to 4: what the language allows, and what the
   * text itself does elsewhere.
   */
  follows(left: Token | null, right: Token): number {
    this.#learnPairs();
    const before = left ?? start;
    const rule = left
      ? clash(this.kind(left), this.kind(right), this.language) +
        soundClash(left, right, this.language) +
        numberClash(left, right, this.language)
      : 0;
    let best = 0;
    const scores: number[] = [];
    for (const a of this.#features(before))
      for (const b of this.#features(right)) {
        const seen = this.#pairs.get(`${a} ${b}`) ?? 0;
        const expected =
          ((this.#firsts.get(a) ?? 0) * (this.#seconds.get(b) ?? 0)) / Math.max(1, this.#total);
        const score = Math.max(-1.5, Math.min(2, Math.log((seen + 0.5) / (expected + 0.5))));
        scores.push(score);
        if (a === before.folded && b === right.folded) best = seen > 1 ? 1 : 0;
      }
    return best + scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length) - rule;
  }
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Common other forms of a word: plural and singular, feminine and masculine. Rough on purpose: only to know a word again. */
function otherForms(folded: string, language: Language): string[] {
  if (folded.length < 4) return [];
  const forms: string[] = [];
  if (language === 'en')
    forms.push(
      `${folded}s`,
      folded.replace(/s$/, ''),
      folded.replace(/ies$/, 'y'),
      folded.replace(/e?d$/, ''),
      folded.replace(/d$/, ''),
      folded.replace(/ing$/, ''),
      folded.replace(/ing$/, 'e'),
      folded.replace(/es$/, ''),
      folded.replace(/ly$/, ''),
    );
  else if (language === 'fr')
    forms.push(
      `${folded}s`,
      folded.replace(/[sx]$/, ''),
      folded.replace(/es?$/, ''),
      folded.replace(/aux$/, 'al'),
      folded.replace(/ees?$/, 'er'),
      folded.replace(/es?$/, 'er'),
      folded.replace(/ent$/, 'er'),
      `${folded}e`,
    );
  else if (language === 'es')
    forms.push(
      `${folded}s`,
      `${folded}es`,
      folded.replace(/s$/, ''),
      folded.replace(/es$/, ''),
      folded.replace(/a(s?)$/, 'o$1'),
      folded.replace(/o(s?)$/, 'a$1'),
      folded.replace(/ciones$/, 'cion'),
      folded.replace(/as?$/, 'o'),
    );
  else if (language === 'ar')
    forms.push(
      folded.replace(/^(?:وال|بال|كال|فال|لل|ال|و|ب|ل|ف)/, ''),
      folded.replace(/^(?:و|ب)/, ''),
      `ال${folded}`,
      folded.replace(/ه$/, 'ة'),
      folded.replace(/ة$/, 'ه'),
    );
  else if (language === 'ru')
    forms.push(
      ...endings.map((ending) =>
        folded.endsWith(ending) ? `${folded.slice(0, folded.length - ending.length)}*` : '',
      ),
    );
  return forms.filter((form) => form !== folded && form.length > 2);
}

const endings =
  'ами ями ого его ому ему ыми ими ах ях ов ев ей ом ем ам ям ый ий ая яя ое ее ые ие ых их ую юю ой ою а я о е ы и у ю ь'.split(
    ' ',
  );
