import { foldWithMap } from './fold.ts';
import { soundClash } from './splice-kinds.ts';
import type { SpliceLexicon } from './splice-lexicon.ts';
import { type Span, isTaken } from './splice-spans.ts';
import { type Token, tokensOf } from './splice-tokens.ts';

/** A text cut into tokens; `seams` are the tokens before which deleted words end and inserted words begin. */
export type SeamedText = { tokens: Token[]; seams: Set<Token>; parts: Span[] };

/** Finds where words run together. `parts` are splices inside one word: "dles" was "des" and is "les". */
export function seamsIn(text: string, lexicon: SpliceLexicon, taken: readonly Span[]): SeamedText {
  const tokens: Token[] = [];
  const seams = new Set<Token>();
  const parts: Span[] = [];
  for (const token of tokensOf(text, lexicon.language)) {
    const before = tokens.at(-1);
    if (
      before &&
      !token.gap &&
      !isTaken(taken, before.from, token.to) &&
      touches(before, token, text, lexicon)
    )
      seams.add(token);
    const cut = token.sort === 'word' && !isTaken(taken, token.from, token.to) ? glueIn(token, lexicon) : 0;
    if (cut > 0) {
      const [left, right] = cutToken(token, cut, lexicon);
      tokens.push(left, right);
      seams.add(right);
      continue;
    }
    if (cut < 0) parts.push(...partsOf(token, lexicon));
    tokens.push(token);
  }
  return { tokens, seams, parts };
}

function cutToken(token: Token, cut: number, lexicon: SpliceLexicon): [Token, Token] {
  const at = token.from + cut;
  const fold = (text: string) => tokensOf(text, lexicon.language)[0]?.folded ?? text;
  const [left, right] = [token.text.slice(0, cut), token.text.slice(cut)];
  return [
    { ...token, text: left, folded: fold(left), to: at },
    { ...token, text: right, folded: fold(right), from: at, gap: false },
  ];
}

/** Two tokens without a space that a sentence would part: "d'de", "2048cada", "cartes,les". */
function touches(before: Token, token: Token, text: string, lexicon: SpliceLexicon): boolean {
  if (lexicon.language === 'zh') return false;
  if (before.sort === 'word' && token.sort === 'word')
    return soundClash(before, token, lexicon.language) >= 6;
  if (before.sort === 'number' && token.sort === 'word')
    return /^(?:19|20)\d\d$/.test(before.text) && token.text.length > 1;
  if (before.sort === 'sign' && token.sort === 'word')
    return /[,;)،؛]/u.test(before.text) && /\p{L}{2}/u.test(text.slice(token.from, token.from + 2));
  return false;
}

const prefixes =
  /^(?:tele|cyber|multi|inter|micro|macro|bio|geo|auto|anti|pre|non|sub|super|trans|radio|socio|electro|photo|video|over|under|out|up|co|re|de|des|dis|in|im|un|en|em|a|mal|sobre|entre|contra|pro|para|sur|sous|avant|apres|contre|тел?е|радио|кибер|меж|много|вза?имо|не|пере|при|по|про|со|за|на|до|от|об|вы|из|без|под|над|пред|со|о|у|в|с)$/u;
const endings =
  /^(?:s|es|en|er|al|el|an|on|is|us|as|os|a|o|e|y|ed|ly|le|re|me|ne|ment|ent|ant|ion|able|age|ar|or|in|ness|ism|less|ful|full|ward|wise|land|way|time|like|man|men|side|line|work|book|house|post|phone|ship|down|up|out|off|об|но|на|то|ся|сь|ли|ом|ой|ам|ая|ий|ов|ами|ия|ию|ии|ие|ей|же|го|ему|му|их|им|ми|та|те|ка|ко|ну|ни|не|да|за|до|со|он|она)$/u;

/** Where a word is two that run together, as an index; -1 when it is one word with a part replaced; 0 when it is a word. */
function glueIn(token: Token, lexicon: SpliceLexicon): number {
  const { text, folded } = token;
  if (lexicon.count(folded) > 1) return 0;
  const capital = /\p{Ll}{2}(?=\p{Lu}\p{Ll})/u.exec(text);
  if (capital && !/^Mc|^Mac/.test(text)) return capital.index + 2;
  const acronym = /\p{Ll}{3}(?=\p{Lu}{2,})/u.exec(text);
  if (acronym) return acronym.index + 3;
  // Only an Arabic word's end has these letters.
  const final = /[ةى](?=\p{L}{2})/u.exec(text);
  if (final && lexicon.language === 'ar') return final.index + 1;
  if (folded.length < 3 || lexicon.language === 'zh' || text.includes('-')) return 0;
  if (text === text.toUpperCase() && lexicon.language !== 'ar') return 0;
  if (lexicon.isKnown(folded) || lexicon.isSeen(folded, 2)) return 0;
  let best = { cut: 0, score: 0 };
  for (let cut = 1; cut < folded.length; cut++) {
    if (cut === 1 && !lexicon.isSmall(folded.slice(1))) continue;
    const score =
      sideScore(folded.slice(0, cut), lexicon, 'left') + sideScore(folded.slice(cut), lexicon, 'right');
    if (score > best.score) best = { cut, score };
  }
  if (best.score >= 4.5) return foldWithMap(text).map[best.cut] ?? 0;
  return partsOf(token, lexicon).length > 0 ? -1 : 0;
}

/** How surely one half is a word of its own. */
function sideScore(half: string, lexicon: SpliceLexicon, side: 'left' | 'right'): number {
  if (half.endsWith("'") && !lexicon.isSmall(half)) return -9;
  // "ato": the article before a small word.
  if (half.length === 1 && side === 'left' && lexicon.language === 'en' && half === 'a') return 1.6;
  // Pronouns and endings that Arabic writes in one with the word before them, particles with the word after them.
  if (lexicon.language === 'ar' && half.length < (side === 'left' ? 2 : 3)) return -9;
  if (lexicon.language === 'ar' && side === 'right' && /^(?:هما|تان|تين|كما|هما|ات)$/u.test(half)) return -9;
  if (half.length === 1)
    return side === 'left' ? -9 : lexicon.isSmall(half) && lexicon.language === 'es' ? 0 : -9;
  const weak = side === 'left' ? prefixes.test(half) : endings.test(half);
  if (lexicon.isSmall(half)) return weak ? 1.6 : 3;
  if (half.length < 3) return -9;
  if (lexicon.isKnown(half) || lexicon.count(half) > 0) return weak ? 1.2 : half.length > 3 ? 3 : 1.5;
  if (half.length > 3 && lexicon.isSeen(half)) return weak ? 1 : 2.2;
  return -9;
}

/** "dles": was "des", is "les"; "activityies": was "activity", is "activities". */
function partsOf(token: Token, lexicon: SpliceLexicon): Span[] {
  const { folded, text, from } = token;
  if (folded.length !== text.length || folded.length > 24 || folded.length < 4) return [];
  const isWord = (word: string) => lexicon.isSmall(word) || lexicon.count(word) > 0 || lexicon.isKnown(word);
  let best: { spans: Span[]; score: number } | null = null;
  for (let start = 0; start < folded.length - 2; start++)
    for (let middle = start + 1; middle < folded.length && middle - start <= 5; middle++)
      for (let end = middle + 1; end <= folded.length && end - middle <= 5; end++) {
        const [prefix, suffix] = [folded.slice(0, start), folded.slice(end)];
        if (prefix.length + suffix.length < 2) continue;
        const [old, now] = [
          prefix + folded.slice(start, middle) + suffix,
          prefix + folded.slice(middle, end) + suffix,
        ];
        if (old === now || old === folded || now === folded || !isWord(old) || !isWord(now)) continue;
        // Only small words, or a long word with two endings: a word that nobody knows is not two words for that.
        const small = lexicon.isSmall(old) && lexicon.isSmall(now);
        if (!small && (prefix.length < 6 || lexicon.count(old) + lexicon.count(now) === 0)) continue;
        const score = prefix.length + suffix.length - (end - start) + (small ? 3 : 0);
        if (score > (best?.score ?? -1))
          best = {
            score,
            spans: [
              { from: from + start, to: from + middle, in: 'base', sure: false, inside: true },
              { from: from + middle, to: from + end, in: 'revised', sure: false, inside: true },
            ],
          };
      }
  return best?.spans ?? [];
}
