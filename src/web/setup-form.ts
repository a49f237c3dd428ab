import { isMailAddress } from '#journal/mail.ts';
import { type Language, languages } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { passwordProblem } from '#people/password-problem.ts';

/** A new organization as it can be stored. */
export type Setup = {
  name: Multilingual;
  code: string;
  timeZone: string;
  languages: Language[];
  units: { code: string; name: Multilingual }[];
  administrator: { name: Multilingual; email: string; language: Language; password: string };
};

/** `field` is the id on the page; `message` a key, of the room people when `isOfPeople`. */
export type SetupProblem = { field: string; message: string; isOfPeople?: boolean; line?: number };

export type ReadSetup = { ok: true; setup: Setup } | { ok: false; problems: SetupProblem[] };

const longestName = 200;
const mostUnits = 200;

/** Reads the form of a new organization; `language` is that of the page, in which units and people are named. */
export function readSetup(fields: ReadonlyMap<string, string>, language: Language): ReadSetup {
  const of = (name: string) => (fields.get(name) ?? '').trim();
  const oneLine = (name: string) => of(name).replace(/\s+/gu, ' ');
  const problems: SetupProblem[] = [];
  const named = languages.filter((each) => oneLine(`name-${each}`) !== '');
  const source = named.includes(language) ? language : (named[0] ?? language);
  const names = named.map((each) => [each, oneLine(`name-${each}`)] as const);
  if (names.length === 0 || names.some(([, text]) => [...text].length > longestName)) {
    problems.push({
      field: `name-${named.length === 0 ? language : source}`,
      message: 'setup.problem-names',
    });
  }
  const code = of('code');
  if (!/^[A-Z][A-Z0-9]{1,11}$/.test(code)) problems.push({ field: 'code', message: 'setup.problem-code' });
  const timeZone = of('time-zone');
  if (!isTimeZone(timeZone)) problems.push({ field: 'time-zone', message: 'setup.problem-time-zone' });
  const chosen = languages.filter((each) => of(`language-${each}`) !== '');
  if (!chosen.includes(source)) problems.push({ field: 'language-ar', message: 'setup.problem-languages' });
  const units = readUnits(of('units'), problems);
  const personName = oneLine('person-name');
  const isLong = [...personName].length > longestName;
  if (personName === '' || isLong)
    problems.push({
      field: 'person-name',
      message: `problem-name${isLong ? '-long' : ''}`,
      isOfPeople: true,
    });
  const email = of('email');
  if (!isMailAddress(email)) problems.push({ field: 'email', message: 'problem-email', isOfPeople: true });
  const password = fields.get('password') ?? '';
  const wrong = passwordProblem(password, fields.get('password-again') ?? '');
  if (wrong)
    problems.push({
      field: wrong === 'not-same' ? 'password-again' : 'password',
      message: `problem-${wrong}`,
      isOfPeople: true,
    });
  if (problems.length > 0) return { ok: false, problems };
  const inPage = (text: string): Multilingual => ({ source: language, [language]: text });
  return {
    ok: true,
    setup: {
      name: { source, ...Object.fromEntries(names) },
      code,
      timeZone,
      languages: chosen,
      units: units.map((unit) => ({ code: unit.code, name: inPage(unit.name) })),
      administrator: { name: inPage(personName), email, language, password },
    },
  };
}

function readUnits(text: string, problems: SetupProblem[]): { code: string; name: string }[] {
  const units = new Map<string, string>();
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const [, code = '', name = ''] = /^([\p{L}\p{N}][\p{L}\p{N}._-]{0,19}) (.{1,200})$/u.exec(line) ?? [];
    if (code === '' || units.has(code)) {
      problems.push({ field: 'units', message: 'setup.problem-units', line: at + 1 });
      return [];
    }
    units.set(code, name);
  }
  if (units.size === 0 || units.size > mostUnits)
    problems.push({ field: 'units', message: 'setup.problem-no-units' });
  return [...units].map(([code, name]) => ({ code, name }));
}

/** Whether the IANA database, as Node brings it, knows a zone by this name. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
