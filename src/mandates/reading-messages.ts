import type { FileProblem } from '#documents/file-problem.ts';
import { isLanguage, type Language, ownNames } from '#language/languages.ts';
import { type Say, sayer } from '#language/messages.ts';
import type { Warning } from './reading/instrument.ts';

/** What a warning of the reader says to a person: what was found, where, and what to look at. */
export function warningText({ code, at, values }: Warning, language: Language): string {
  const say = sayer(language, 'reader');
  const key = code === 'doubtful-splice' && values.around === undefined ? 'doubtful-label' : code;
  const read = values.language;
  return say(`warning.${key}`, {
    ...values,
    place: placeText(at, say),
    ...(isLanguage(read) ? { language: ownNames[read] } : {}),
  });
}

/** "section 3 item 2" in words; what is no such place stands as it is. */
function placeText(at: string, say: Say): string {
  const match = /^section (\d+)(?: item (\d+))?$/.exec(at);
  if (match?.[2]) return say('place.item', { section: match[1] ?? '', item: match[2] });
  if (match) return say('place.section', { section: match[1] ?? '' });
  return at === 'file' || at === 'text' || at === 'title' ? say(`place.${at}`) : at;
}

/** Why a file cannot be read: what is wrong, where, what to do. */
export function fileProblemText({ code, at }: FileProblem, file: string, language: Language): string {
  const say = sayer(language, 'reader');
  return say('unreadable', { file, why: say(`problem.${code}`), at: placeText(at, say) });
}

/** What became of a clause between two revisions, or in which language it is missing. */
export function clauseText(verdict: string, language: Language): string {
  const say = sayer(language, 'reader');
  return isLanguage(verdict)
    ? say('clause.missing', { language: ownNames[verdict] })
    : say(`clause.${verdict}`);
}
