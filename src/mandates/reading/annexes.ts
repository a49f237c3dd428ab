import type { Annex, SourceParagraph } from './instrument.ts';
import { fold } from './fold.ts';
import { labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { Outline } from './outline.ts';
import { isOpenBracket } from './signs.ts';

/** The number line of an annex or appendix, or null: "ANNEX 1 TO RESOLUTION 71 (REV. BUCHAREST, 2022)", "第71号决议附件1". */
export function annexHeading(paragraph: SourceParagraph, lexicon: Lexicon): Annex | null {
  const { text, style } = paragraph;
  const styled = style !== undefined && /^(?:annex|appendix)_?no/i.test(style);
  if (text.length > 170) return null;
  // "（第7698号决议附件）": brackets around the whole line say nothing more.
  const folded = fold(text.replace(/^[(（]([^()（）]+(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]$/u, '$1'));
  if (announcesAnnexes(text)) return null;
  const chinese = lexicon.language === 'zh' ? inChinese.exec(folded) : null;
  const match = chinese ?? (lexicon.language === 'zh' && !styled ? null : lexicon.annex.exec(folded));
  if (!match) return styled ? annex('annex', null, text) : null;
  if (!styled && !chinese && !standsAlone(text, folded.slice(match[0].length), lexicon)) return null;
  // "Anexo a la Resolución", "Приложение к Решению": a preposition is no letter of an annex.
  const rest = folded.slice(match[0].length);
  const isPreposition = /^[aок]$/u.test(match[3] ?? '') && preposition.test(rest) && !chinese;
  const number = isPreposition ? null : (match[3]?.toUpperCase() ?? null);
  return annex(match[1] ? 'appendix' : 'annex', number, text);
}

const preposition = /^\s+(?:la|las|los|le|l'|el|\p{sc=Cyrillic}{4,})/u;

/** "第71号决议附件1", "附件1的附录2", "附件2：职责范围", "附件1（第71号决议（2022年，布加勒斯特，修订版））", perhaps cut by a line. */
const inChinese =
  /^(?:.{0,40}(?:决议|决定|建议书?|意见)(?:\([^)]*\))?的?|附件\s*(?:[0-9]{1,2}|[a-z一二三四五六七八九十])\s*的?)?(?:(附录|后附资料)|(附件|附文|附表|增补|补充件))\s*([0-9]{1,2}|[a-z]|[一二三四五六七八九十])?(?:\s*[:：][^,;.，；。]{2,60}|\s*\((?:[^();]|\([^();]*\))*(?:\)|\([^();]*)?)?$/;

/** What an annex belongs to besides an instrument, in every case: "к Приложению 2", "de l'Appendice 1". */
const annexStems = 'annex|appendi|apendic|anexo|приложени|дополнени|добавлени';

/** "Annex: 1", "Annexes: 2": says how many follow, and is none. */
export const announcesAnnexes = (text: string) =>
  /^(?:annex(?:es|e|os?)?|attachments?|pieces? jointes?|anexos?|adjuntos?|приложени\p{L}|附件|الملحقات|الملحق|المرفقات)\s*:\s*\d{0,2}$/u.test(
    fold(text).trim(),
  );

const annex = (kind: Annex['kind'], number: string | null, heading: string): Annex => ({
  kind,
  number,
  heading: heading.replace(/[\s.,:]+$/u, ''),
  title: null,
  items: [],
});

/** Not "Annex 1 to this resolution sets out …": nothing follows the number, or only the instrument it is annexed to. */
function standsAlone(text: string, rest: string, lexicon: Lexicon): boolean {
  if (/[;,.]$/u.test(text) && !/[)）]\.?$/.test(text) && !isOpenBracket(text)) return false;
  if (!/^[\p{Lu}\p{Lo}]/u.test(text)) return false;
  if (/^\s*$/.test(rest) || /^\s*[–—:(-]/.test(rest)) return true;
  if (text === text.toUpperCase() && text !== text.toLowerCase()) return true;
  const { words } = lexicon;
  const kinds = [...Object.values(words.kinds), words.annex, annexStems]
    .join('|')
    .split('|')
    .map((kind) => fold(kind).replace('*', ''));
  return (
    rest.length < 90 &&
    kinds.some((kind) => rest.includes(kind)) &&
    !/\s(?:which|que|qui|котор|sets|contains|contient|contiene)\s?/.test(rest)
  );
}

/** The paragraphs of an annex as items with labels and levels; a short first paragraph without a label is its title. */
export class AnnexItems {
  #annex: Annex;
  #outline = new Outline();

  constructor(annex: Annex) {
    this.#annex = annex;
  }

  /** Whether a number at the start of a text is the next of the list, or the first. */
  waitsFor(text: string): boolean {
    const ordinal = labelOf(text)?.readings.find(({ list }) => list === 'number')?.ordinal;
    const numbers = this.#annex.items.flatMap(({ label }) =>
      label !== null && /^\d{1,2}\.?$/.test(label) ? [Number.parseInt(label, 10)] : [],
    );
    return ordinal !== undefined && ordinal === (numbers.at(-1) ?? 0) + 1;
  }

  /** "of Resolution 71 (Rev. Bucharest, 2022)" on a line of its own below "ANNEX 1". */
  #isRestOfHeading({ text }: SourceParagraph): boolean {
    return this.#annex.items.length === 0 && this.#annex.title === null && namesItsInstrument(text);
  }

  add(paragraph: SourceParagraph): void {
    const { style } = paragraph;
    // "(to Resolution 2 (Rev. Geneva, 2022))" below the number of the annex.
    if (
      this.#annex.items.length === 0 &&
      this.#annex.title === null &&
      /^[(（][^;；]{3,120}[)）]$/u.test(paragraph.text)
    )
      return;
    if (this.#isRestOfHeading(paragraph)) {
      this.#annex.heading += ` ${paragraph.text.replace(/[\s.,:]+$/u, '')}`;
      return;
    }
    const text = paragraph.label ? `${paragraph.label}\t${paragraph.text}` : paragraph.text;
    const label = labelOf(text);
    const isStyledTitle = style !== undefined && /^(?:annex|appendix)_?title/i.test(style);
    if (
      isStyledTitle ||
      (this.#annex.title === null && this.#annex.items.length === 0 && !label && isTitle(text))
    ) {
      this.#annex.title = this.#annex.title === null ? text : `${this.#annex.title} ${text}`;
      return;
    }
    if (label && (!label.bare || this.#outline.expects(label))) {
      const { level } = this.#outline.place(label);
      this.#annex.items.push({ label: label.printed, level, text: label.rest, citations: [] });
      return;
    }
    const { level } = this.#outline.placePlain(text);
    this.#annex.items.push({ label: null, level, text, citations: [] });
  }
}

/** "(to Resolution 2 (Rev. Geneva, 2022))" or the same without brackets: what an annex belongs to, on its own line. */
export const namesItsInstrument = (text: string) =>
  /^[(（].*[)）]$/u.test(text) ||
  (text.length < 100 && /[\d)）]$/u.test(text) && ofInstrument.test(fold(text)));

const ofInstrument =
  /^(?:to|of|de la?|a la?|del|al|de l'|a l'|au|к|للقرار|بالقرار|للمقرر|بالمقرر)\s*(?:the\s+)?(?:\S+\s+)?(?:resolution|decision|recommendation|opinion|resolucion|acuerdo|recomendacion|decisi\S+|recommandation|avis|резолюции|решению|рекомендации|\d)/u;

const isTitle = (text: string) => text.length <= 220 && !/[.;:。；：؛]$/u.test(text.trim());
