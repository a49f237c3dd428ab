import { fold } from './fold.ts';
import { headingAt, verbAt } from './headings.ts';
import { isLabelAlone, labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { isStructure, startsStructure } from './line-structure.ts';
import type { Line } from './page-furniture.ts';
import { sentenceEnd } from './signs.ts';

/** First parts of words that are written with a hyphen wherever the line ends. */
const keepsHyphen =
  /(?<!\p{L})(?:non|self|well|co|anti|post|pre|semi|long|short|high|low|cross|end|real|multi|user|vice|ex|quasi|third|vis|socio|sous|celui|celle|ceux|par|c'est|inter|кое|по|из|во)[-‐]$/iu;

/** Joins two lines: no space between Chinese characters, none after a hyphen that cuts a word. */
export function glue(before: string, after: string): string {
  if (isLabelAlone(before)) return `${before}\t${after}`;
  if (/[\u00ad]$/.test(before)) return before.slice(0, -1) + after;
  if (/\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) {
    return keepsHyphen.test(before) ? before + after : before.slice(0, -1) + after;
  }
  if (/\p{sc=Han}\s?[\d０-９]+$/u.test(before) && /^[\d０-９]/u.test(after)) return before + after;
  const han = /[\p{sc=Han}，。；：、（）《》]/u;
  if (han.test(before.slice(-1)) && han.test(after.slice(0, 1))) return before + after;
  if (han.test(before.slice(-1)) || han.test(after.slice(0, 1))) return before + after;
  return `${before} ${after}`;
}

/** Whether lines break off in mid-sentence: the next line goes on without a label, a heading or a capital. */
export function brokenByPage(lines: Line[], lexicon: Lexicon): boolean {
  const start = lines.findIndex(
    (line) => lexicon.enacting.test(fold(line.text.trim())) || headingAt(line.text.trim(), lexicon)?.whole,
  );
  const body = lines.slice(Math.max(start, 0));
  let open = 0;
  let counted = 0;
  for (const [index, line] of body.entries()) {
    const next = body[index + 1]?.text.trim();
    const text = line.text.trim();
    if (!next || text.length < (lexicon.language === 'zh' ? 15 : 25) || body[index + 1]?.blankBefore)
      continue;
    counted += 1;
    const goesOn = !sentenceEnd.test(text) && !isStructure(text, lexicon) && !startsStructure(next, lexicon);
    const hasLabel = labelOf(next)?.bare === false;
    if (
      goesOn &&
      !hasLabel &&
      /^[\p{Ll}\p{Lo}\d("«“]/u.test(next) &&
      !verbAt(fold(next.slice(0, 60)), lexicon)
    )
      open += 1;
  }
  return open >= 2 && open / counted > 0.1;
}

/** How long a full line is. */
export function pageWidth(lines: Line[]): number {
  const lengths = lines.map((line) => line.text.trim().length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}
