import type { Addressee, Section } from './instrument.ts';
import { addresseesOf, namesSomebody } from './addressees.ts';
import { fold, foldWithMap, original, phrases } from './fold.ts';
import { addresseeEnd, verbAt } from './headings.ts';
import { labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { Outline } from './outline.ts';
import { endsWithComma } from './signs.ts';

/** Sections in the manner of the UN General Assembly: a keyword opens each paragraph; items (a), (b) hang below it. */
export class AssemblySections {
  readonly sections: Section[] = [];
  #outline = new Outline();
  #lexicon: Lexicon;
  #operative = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(text: string): void {
    const label = labelOf(text);
    const isNumbered = label?.readings.some(({ list }) => list === 'number' || list === 'han 、') ?? false;
    const rest = label && isNumbered ? label.rest : text;
    const current = this.sections.at(-1);
    if (label && !isNumbered && current) {
      if (current.items.length === 1) this.#outline.reset();
      const { level } = this.#outline.place(label);
      current.items.push({ label: label.printed, level: level + 1, text: label.rest, citations: [] });
      return;
    }
    const keyword = this.#keyword(rest, isNumbered);
    if (!keyword) {
      current?.items.push({
        label: label?.printed ?? null,
        level: 1,
        text: label ? label.rest : text,
        citations: [],
      });
      return;
    }
    this.#operative = this.#operative || keyword.type === 'operative';
    this.sections.push({
      order: this.sections.length + 1,
      heading: keyword.heading,
      type: keyword.type,
      addressees: keyword.addressees,
      items: [
        { label: label && isNumbered ? label.printed : null, level: 1, text: keyword.rest, citations: [] },
      ],
    });
  }

  #keyword(
    text: string,
    isNumbered: boolean,
  ): { heading: string; type: Section['type']; rest: string; addressees: Addressee[] } | null {
    const mapped = foldWithMap(text);
    const goesOn = !isNumbered && this.sections.length > 0 && adverbial.test(mapped.folded);
    const verb = goesOn ? null : verbAt(mapped.folded, this.#lexicon);
    const length = verb?.length ?? this.#unknownKeyword(text, isNumbered);
    if (length === 0) return null;
    const heading = original(text, mapped, 0, length).trim();
    const rest = original(text, mapped, length, mapped.folded.length);
    const both = verb !== null && this.#isBoth(mapped.folded, verb.length);
    const type =
      isNumbered || (this.#operative && !endsWithComma.test(text))
        ? 'operative'
        : both || !verb
          ? 'preamble'
          : verb.type;
    const after = rest.replace(/^[\s,:，：،]+/u, '').trim();
    const addressees = type === 'operative' ? assemblyAddressees(after, this.#lexicon) : [];
    return { heading, type, rest: after, addressees };
  }

  #isBoth(folded: string, length: number): boolean {
    const { preamble, operative } = this.#lexicon;
    return preamble.exec(folded)?.[0].length === length && operative.exec(folded)?.[0].length === length;
  }

  /** A keyword that the lists do not hold: the first word of a numbered paragraph, or of one that ends with a comma. */
  #unknownKeyword(text: string, isNumbered: boolean): number {
    if (this.#lexicon.language === 'zh')
      return isNumbered ? (numberedInChinese.exec(text)?.[0].length ?? 0) : 0;
    const first = unknownKeyword(text, this.#lexicon);
    if (first.length < 3) return 0;
    if (isNumbered) return first.length;
    return !this.#operative && /^\p{Lu}/u.test(text) && endsWithComma.test(text) ? first.length : 0;
  }
}

/** "عملا بالقرار" after the first recital: the next ones join with "و" or say whose conviction it is, this is a sentence. */
const adverbial = /^(?:عملا|مراعاة|بالنظر|بعد النظر|ادراكا|اقتناعا|ترحيبا|تاكيدا)\s+(?!من(?:ها|ه)\s)/u;

/** Verbs that open a numbered paragraph; elsewhere they may be nouns. */
const numberedInChinese =
  /^(?:又|还|并|也|再次|继续)?(?:延长|任命|选举|推荐|修订|修正|终止|撤销|坚持|认定|断定|着重|指出|关切|审议|收到|申请|告诫|劝告|反对|拒绝|警告|保证|知悉|促进|采取|发起|开展|设置|规定|允许|命令|责备|安排|继续|保留|重新|关注|同意|认为|进一步)/u;

/** A keyword that is in no list: its first word with what may stand before ("deeply") and after it ("with concern"). */
function unknownKeyword(text: string, { words, after }: Lexicon): string {
  const mapped = foldWithMap(text.slice(0, 120));
  const before = new RegExp(`^(?:(?:${phrases(words.before)})\\s+)*`, 'u').exec(mapped.folded)?.[0] ?? '';
  const rest = mapped.folded.slice(before.length);
  const verb = /^(?:se |s')?\p{L}[\p{L}'-]+/u.exec(rest)?.[0] ?? '';
  if (verb === '') return '';
  let end = before.length + verb.length;
  for (let more = after.exec(mapped.folded.slice(end).trimStart()); more;) {
    end += more[0].length + (mapped.folded.slice(end).length - mapped.folded.slice(end).trimStart().length);
    more = after.exec(mapped.folded.slice(end).trimStart());
  }
  return original(text, mapped, 0, end);
}

/** The addressees inside the sentence: "Requests the Secretary-General to submit". */
export function assemblyAddressees(rest: string, lexicon: Lexicon): Addressee[] {
  if (!namesSomebody(fold(rest.slice(0, 60)), lexicon)) return [];
  const length = addresseeEnd(fold(rest), lexicon);
  // "欢迎秘书长的报告": what is welcomed is a report.
  if (lexicon.language === 'zh' && /的/.test(rest.slice(0, length))) return [];
  return length > 0 && length < 160 ? addresseesOf(rest.slice(0, length), lexicon) : [];
}
