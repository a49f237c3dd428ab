import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Language, languages } from '#language/languages.ts';
import { type CouncilDocument, documentTexts } from './council-document.ts';

/** Input and output: the fonts of PDF files, out of pinned packages (SIL Open Font License); none is ever fetched. */
type Font = { package: string; faces: readonly string[] };

const latin: Font = {
  package: '@expo-google-fonts/noto-serif',
  faces: ['400Regular/NotoSerif_400Regular.ttf', '700Bold/NotoSerif_700Bold.ttf'],
};
const arabic: Font = {
  package: '@expo-google-fonts/amiri',
  faces: ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'],
};
const chinese: Font = {
  package: '@expo-google-fonts/noto-serif-sc',
  faces: ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'],
};

/** Latin and Cyrillic letters, figures and signs stand in documents of every language. */
const fontOf: Record<Language, Font> = {
  ar: arabic,
  zh: chinese,
  en: latin,
  fr: latin,
  ru: latin,
  es: latin,
};

/** Why a document cannot be set in type: a font that is not installed, or letters that none of the fonts has. */
export type FontProblem =
  | { code: 'font-missing'; language: Language; package: string }
  | { code: 'letters-missing'; letters: string };

/** Where the fonts of PDF files are looked up; tests give a place without them. */
export type FontPlace = (packageName: string) => string | null;

export const installedFonts: FontPlace = (name) => {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return null;
  }
};

/** The fonts that are there, by the path of each face. */
export function fontFiles(place: FontPlace = installedFonts): string[] {
  return [latin, arabic, chinese].flatMap((font) => facesAt(font, place) ?? []);
}

export function readFont(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

function facesAt(font: Font, place: FontPlace): string[] | null {
  const folder = place(font.package);
  const paths = font.faces.map((face) => join(folder ?? '', face));
  return folder !== null && paths.every((path) => existsSync(path)) ? paths : null;
}

/** What the fonts have: the scripts of the six languages, and signs that belong to no script. */
const covered =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]*$/u;
const pictures = /[\p{Extended_Pictographic}\p{Private_Use}]/u;
const plainSigns = /[©®™‼⁉ℹ↔-↙▪▫▶◀]/u;

/** What keeps a document from being set in type; null when nothing does. */
export function fontProblem(
  document: CouncilDocument,
  place: FontPlace = installedFonts,
): FontProblem | null {
  const used = new Set<Language>([document.language, 'en']);
  let uncovered = '';
  for (const text of documentTexts(document)) {
    for (const run of text) {
      used.add(run.language ?? document.language);
      const said = run.text + (run.mark ?? '');
      if (!covered.test(said) || pictures.test(said)) {
        for (const letter of said) {
          const isCovered = covered.test(letter) && (!pictures.test(letter) || plainSigns.test(letter));
          if (!isCovered && !uncovered.includes(letter) && uncovered.length < 20) uncovered += letter;
        }
      }
      if (/\p{Script=Han}/u.test(said)) used.add('zh');
      if (/\p{Script=Arabic}/u.test(said)) used.add('ar');
    }
  }
  for (const language of languages.filter((each) => used.has(each))) {
    const font = fontOf[language];
    if (facesAt(font, place) === null) return { code: 'font-missing', language, package: font.package };
  }
  return uncovered === '' ? null : { code: 'letters-missing', letters: uncovered };
}
