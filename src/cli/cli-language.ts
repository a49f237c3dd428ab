import { isLanguage, type Language } from '#language/languages.ts';

/** The language of the command line: UNIE_LANGUAGE, else the system's (LC_ALL, LC_MESSAGES, LANG), else English. */
export function cliLanguage(env: Record<string, string | undefined>): Language {
  for (const name of ['UNIE_LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = env[name]?.slice(0, 2).toLowerCase();
    if (value && isLanguage(value)) return value;
  }
  return 'en';
}
