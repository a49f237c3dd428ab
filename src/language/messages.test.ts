import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { intlLocales } from './format.ts';
import { rules } from '#checker/rules/registry.ts';
import { type Language, languages } from './languages.ts';
import { marks, messages } from './message-files.ts';
import { reviewed } from './test-reviewed-texts.ts';

/*
 * The messages of all rooms in six languages: the same keys with the same arguments everywhere, complete plurals, used
 * by the code and known to it, translated, in the script of their language, after the editorial rules of the institution.
 */

const root = join(import.meta.dirname, '..', '..');
const others = languages.filter((language) => language !== 'en');
const rooms = Object.keys(messages.en);

type Message = { language: Language; room: string; key: string; text: string };

const all: Message[] = languages.flatMap((language) =>
  Object.entries(messages[language]).flatMap(([room, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ language, room, key, text })),
  ),
);

const name = ({ language, room, key }: Message): string => `${language} ${room}.${key}`;

describe('every language says the same', () => {
  test('rooms and keys are the same in six languages, in the same order', () => {
    assert.ok(rooms.length >= 10 && all.length > 1000, `${rooms.length} rooms, ${all.length} messages`);
    for (const language of others) {
      assert.deepEqual(Object.keys(messages[language]), rooms, language);
      for (const room of rooms) {
        assert.deepEqual(
          Object.keys(messages[language][room] ?? {}).sort(),
          Object.keys(messages.en[room] ?? {}).sort(),
          `${language} ${room}`,
        );
      }
    }
  });

  test('a translation has the arguments of its English source, of the same kind', () => {
    for (const each of all) {
      const source = messages.en[each.room]?.[each.key] ?? '';
      const own = argumentsOf(each);
      // A number that only chooses between forms is not needed where the language has one form.
      const onlyChooses = (argument: string) =>
        !own.includes(argument) &&
        new RegExp(`\\{${argument.split(' ')[0]}, plural,`).test(source) &&
        !source.includes('#');
      const wanted = argumentsOf({ ...each, language: 'en', text: source });
      assert.deepEqual(
        own,
        wanted.filter((argument) => !onlyChooses(argument)),
        name(each),
      );
    }
  });

  test('plurals have every category of their language', () => {
    let plurals = 0;
    for (const each of all) {
      for (const options of pluralsOf(each)) {
        plurals++;
        const categories = new Intl.PluralRules(intlLocales[each.language]).resolvedOptions()
          .pluralCategories;
        // Spanish and French use "many" only for a million and more, written in words.
        const rare = each.language === 'es' || each.language === 'fr' ? ['many'] : [];
        const has = (category: string) =>
          options.includes(category) ||
          rare.includes(category) ||
          (category === 'zero' && options.includes('=0')) ||
          // A sentence that is the same for every number but none.
          options.every((option) => ['=0', 'zero', 'other'].includes(option));
        assert.deepEqual(
          categories.filter((category) => !has(category)),
          [],
          name(each),
        );
      }
    }
    assert.ok(plurals > 20, `${plurals} plurals`);
  });

  test('files that no native reviser has confirmed say so', () => {
    for (const language of others) {
      for (const room of rooms) assert.equal(marks[language][room]?.unrevised, true, `${language} ${room}`);
    }
    for (const room of rooms) assert.equal(marks.en[room]?.unrevised, undefined, `en ${room}`);
  });
});

/** Keys put together from two parts that both vary: sentences of a rule of the checker. */
const computedKeys = [...rules.map((rule) => rule.name), 'rule-broke-off'].map(
  (rule) => new RegExp(`^${rule}\\.(?:title|what|why|do|authority)$`),
);

describe('messages and code know each other', () => {
  const sources = globSync('src/**/*.ts', { cwd: root })
    .filter((file) => !/\.(?:test|examples)\.ts$|\/test-/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

  test('no code asks for a message that is not there', () => {
    const missing: string[] = [];
    let asked = 0;
    for (const { file, text } of sources) {
      for (const { room, key } of askedIn(text)) {
        asked++;
        const known = Object.keys(messages.en[room] ?? {});
        if (!known.some((each) => key.test(each))) missing.push(`${file}: ${room} ${key.source}`);
      }
    }
    assert.deepEqual(missing, []);
    assert.ok(asked > 300, `${asked} calls found`);
  });

  test('a key that is asked for where the room is not told exists in some room', () => {
    const keys = new Set(rooms.flatMap((room) => Object.keys(messages.en[room] ?? {})));
    // Comments show how messages are asked for: they ask for none.
    const asked = sources.flatMap(({ file, text }) =>
      [...text.replace(/\/\*\*[\s\S]*?\*\//g, '').matchAll(/(?<!\.)\bsay\(\s*'([\w.@-]+)'/g)].map(
        ([, key]) => ({ file, key: key ?? '' }),
      ),
    );
    assert.ok(asked.length > 300, `${asked.length} calls found`);
    assert.deepEqual(
      asked.filter(({ key }) => !keys.has(key)),
      [],
    );
  });

  test('every action that the journal records has a name', () => {
    const actions = sources
      .filter(({ file }) => file.endsWith('.action.ts'))
      .flatMap(({ text }) =>
        [...text.matchAll(/\baction: '([a-z-]+)'/g)].map(([, action]) => `action-${action}`),
      );
    assert.ok(actions.length > 8);
    assert.deepEqual(
      actions.filter((action) => messages.en.journal?.[action] === undefined),
      [],
    );
  });

  test('no message is left over', () => {
    const written = sources.flatMap(({ text }) =>
      [...text.matchAll(/'([a-z@][\w.-]*)'/g)].map(([, key]) => key),
    );
    // Actions of the journal stand in the code as they are recorded: 'sign-in' is told by "action-sign-in".
    const literals = new Set(written);
    const speaking = sources.filter(({ text }) => /\b(?:say|sayIn|sayer|hasMessage|Say)\b/.test(text));
    const patterns = [...computedKeys, ...speaking.flatMap(({ text }) => patternsIn(text))];
    const unused = rooms.flatMap((room) =>
      Object.keys(messages.en[room] ?? {})
        .filter(
          (key) =>
            !literals.has(key) &&
            !literals.has(key.replace(/^action-/, '')) &&
            !patterns.some((pattern) => pattern.test(key)),
        )
        .map((key) => `${room}.${key}`),
    );
    assert.deepEqual(unused, []);
  });
});

describe('translations', () => {
  test('no French or Spanish text is its English source left as it was', () => {
    const same = all.filter(
      ({ language, room, key, text }) =>
        (language === 'fr' || language === 'es') &&
        text === messages.en[room]?.[key] &&
        /\p{L}{2}/u.test(bare(text)) &&
        !reviewed.sameAsEnglish[language].has(text),
    );
    assert.deepEqual(same.map(name), []);
  });

  test('Arabic, Chinese and Russian hold no Latin letters but those of reviewed words', () => {
    const wrong: string[] = [];
    for (const each of all) {
      if (!['ar', 'zh', 'ru'].includes(each.language)) continue;
      const left = bare(withoutReviewedWords(each.text));
      if (/\p{Script=Latin}/u.test(left)) wrong.push(`${name(each)}: ${each.text}`);
    }
    assert.deepEqual(wrong, []);
  });

  test('Arabic, Chinese and Russian are written in their scripts', () => {
    const script = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u } as const;
    for (const each of all) {
      const own = script[each.language as keyof typeof script];
      const english = bare(messages.en[each.room]?.[each.key] ?? '');
      if (!own || !/\p{L}{3}/u.test(withoutReviewedWords(english))) continue;
      assert.match(each.text, own, name(each));
    }
  });
});

describe('the editorial rules of the institution', () => {
  /** Rooms whose messages show commands, options and data as they are typed, apart from the words around them. */
  const terminalRooms = new Set(['cli', 'backup', 'overlap']);
  /** What must not stand in a message of the languages, and the rule. */
  const editorial: { in: readonly Language[]; not: RegExp; rule: string }[] = [
    { in: ['fr'], not: /[\s\u00a0\u202f][:;!?]/, rule: 'no space before : ; ! ?' },
    { in: ['fr', 'es', 'ru', 'en'], not: /’/, rule: 'the apostrophe is straight' },
    { in: ['en', 'fr', 'es', 'ru'], not: /[«»„“”]/, rule: 'quotation marks are straight' },
    { in: ['ru'], not: /—/, rule: 'the dash is a spaced en dash' },
    { in: ['zh'], not: /\p{Script=Han}[,;:?!()]|[,;?!()]\p{Script=Han}/u, rule: 'full-width punctuation' },
    {
      in: ['zh'],
      not: /\p{Script=Han} [\p{Script=Latin}\d]|[\p{Script=Latin}\d] \p{Script=Han}/u,
      rule: 'no space between Han and Latin or digits',
    },
    { in: ['zh'], not: /"/, rule: 'quotation marks are “ ”' },
    { in: ['ar'], not: /[\u0660-\u0669\u06f0-\u06f9]/, rule: 'digits are 0-9' },
    { in: ['ar'], not: /\p{Script=Arabic}[,;?]/u, rule: 'Arabic comma, semicolon and question mark' },
    { in: languages, not: /\.\.\.|…\p{L}/u, rule: 'no row of dots' },
    { in: languages, not: /\S {2,}\S/, rule: 'one space between words' },
    {
      in: languages,
      not: /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/,
      rule: 'no direction marks: elements isolate',
    },
  ];
  for (const { in: where, not, rule } of editorial) {
    test(`${where.length === languages.length ? 'all' : where.join(' ')}: ${rule}`, () => {
      const wrong = all

        .filter(
          ({ language, room, text }) =>
            where.includes(language) &&
            !(where.length === 1 && terminalRooms.has(room)) &&
            not.test(printed(text)),
        )
        .map((each) => `${name(each)}: ${each.text}`);
      assert.deepEqual(wrong, []);
    });
  }
});

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }> };

/** Kinds of parts of a parsed message. */
const kinds = {
  literal: 0,
  argument: 1,
  number: 2,
  date: 3,
  time: 4,
  select: 5,
  plural: 6,
  pound: 7,
  tag: 8,
};

function partsOf({ language, text }: Message): Part[] {
  const format = new IntlMessageFormat(text, intlLocales[language], undefined, { ignoreTag: true });
  return format.getAst() as Part[];
}

function argumentsOf(message: Message): string[] {
  const found = new Set<string>();
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.type === kinds.literal || part.type === kinds.pound) continue;
      const choices =
        part.type === kinds.select
          ? Object.keys(part.options ?? {})
              .sort()
              .join('|')
          : '';
      // A number may be said plainly in one language and choose a plural in another.
      const kind = part.type === kinds.plural ? kinds.argument : part.type;
      found.add(`${part.value} ${kind} ${choices}`);
      for (const option of Object.values(part.options ?? {})) walk(option.value);
    }
  };
  walk(partsOf(message));
  return [...found].sort();
}

function pluralsOf(message: Message): string[][] {
  const found: string[][] = [];
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.type === kinds.plural) found.push(Object.keys(part.options ?? {}));
      for (const option of Object.values(part.options ?? {})) walk(option.value);
    }
  };
  if (message.text.includes('plural')) walk(partsOf(message));
  return found;
}

/** The text without its arguments. */
function bare(text: string): string {
  return text.replace(
    /\{\s*\w+\s*,\s*(?:plural|select)\s*,|(?:=\d+|\b(?:zero|one|two|few|many|other))\s*(?=\{)|\{[\w-]+\}/g,
    ' ',
  );
}

/** The text as it is printed, arguments as a sign that is no letter. */
function printed(text: string): string {
  return text.includes('{') ? text.replace(/\{[\w-]+\}/g, '\u0001') : text;
}

function withoutReviewedWords(text: string): string {
  return text.replace(/[A-Za-z][\w./@:+-]*/g, (word) =>
    reviewed.latinWords.has(word.replace(/[.:]+$/, '')) ? '' : word,
  );
}

/** Templates of a source file that could be keys, as patterns. */
function patternsIn(text: string): RegExp[] {
  return [...text.matchAll(/`([\w.-]*(?:\$\{[^{}`]*\}[\w.-]*)+)`/g)].flatMap(
    ([, template]) => patternOf(template ?? '') ?? [],
  );
}

/** A template as a pattern of keys; null when it holds nothing that could tell keys apart. */
function patternOf(template: string): RegExp | null {
  const pieces = template.split(/\$\{[^{}]*\}/);
  if (pieces.every((piece) => piece.length < 2)) return null;
  return new RegExp(`^${pieces.map((piece) => piece.replace(/[.]/g, '\\.')).join('[\\w.-]+')}$`);
}

/** The calls of `say` with the room they were bound to nearest before, and the key as a pattern. */
function askedIn(source: string): { room: string; key: RegExp }[] {
  const found: { room: string; key: RegExp }[] = [];
  const keyOf = (text: string): RegExp | null =>
    text.startsWith('`')
      ? patternOf(text.slice(1, -1))
      : new RegExp(`^${text.slice(1, -1).replace(/[.]/g, '\\.')}$`);
  const add = (room: string | undefined, text: string | undefined) => {
    const key = text ? keyOf(text) : null;
    if (room && key && rooms.includes(room)) found.push({ room, key });
  };
  const key = String.raw`('[\w.-]+'|\`[\w.$\{\}-]+\`)`;
  for (const [, room, text] of source.matchAll(
    new RegExp(String.raw`(?:\.say|sayer)\((?:[\w.]+, )?'([\w-]+)'\)\(\s*${key}`, 'g'),
  ))
    add(room, text);
  for (const [, room, text] of source.matchAll(
    new RegExp(String.raw`sayIn\([\w.]+, '([\w-]+)', ${key}`, 'g'),
  ))
    add(room, text);
  const bindings = [
    ...source.matchAll(
      /const say = (?:[\w.]+\.say|sayer)\((?:[^()']*(?:\([^()]*\))?[^()']*, )?'([\w-]+)'\)/g,
    ),
  ];
  for (const call of source.matchAll(new RegExp(String.raw`(?<![\w.])say\(\s*${key}`, 'g'))) {
    const bound = bindings.findLast((each) => each.index < call.index);
    // A function that is given its `say` may stand after one that binds its own.
    const isGiven = /\bsay: (?:Say|ReturnType)/.test(source.slice(bound?.index ?? 0, call.index));
    if (!isGiven) add(bound?.[1], call[1]);
  }
  return found;
}
