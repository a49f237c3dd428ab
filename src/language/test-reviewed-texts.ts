/** Texts that a reader of the languages looked at one by one and found right as they are; each group says why. */
export const reviewed: {
  sameAsEnglish: Record<'fr' | 'es', ReadonlySet<string>>;
  latinWords: ReadonlySet<string>;
} = {
  sameAsEnglish: {
    fr: new Set([
      // The same word in both languages.
      ...[
        'Code',
        'Cycle',
        'Date',
        'Document',
        'Instrument',
        'Instruments',
        'Journal',
        'Note',
        'Plan',
        'Plans',
      ],
      ...['Question', 'Session', 'Source', 'Sources', 'Sources:', 'Total', 'Vacant', 'description'],
      ...['Document {number}', 'Document {symbol}', 'Original: {language}', '{number}: {state}'],
      // Places that keep their name.
      ...['Busan', 'Guadalajara'],
    ]),
    es: new Set([
      // The same word in both languages.
      ...['Error', 'Error:', 'Plan', 'Total', 'Original: {language}', '{number}: {state}'],
      // The abbreviation of "revised" in citations is the same.
      '{kind} {number} (Rev. {place}, {year})',
      // A place that keeps its name.
      'Guadalajara',
    ]),
  },
  latinWords: new Set([
    // Commands, options, variables and files, as they are typed.
    ...[
      'unie',
      'backup',
      'help',
      'serve',
      'journal',
      'verify',
      'replace',
      'lenient',
      'texts',
      'README',
      'PORT',
      'HOST',
    ],
    ...['UNIE_DATA', 'UNIE_EXAMPLE', 'public', 'DATABASE_URL', 'SMTP_URL', 'Ctrl+C', 'true', 'false'],
    // Names of products, formats, standards and codes; the project's own name.
    ...['Unie', 'PostgreSQL', 'JSON', 'CSV', 'UTF-8', 'UTF-16', 'Windows-1252', 'IANA', 'Word', 'WCAG', 'AA'],
    ...['SMTP', 'UTC', 'cookie', 'Cookie'],
    // Formats and headers of the API, as they are typed.
    ...['API', 'api/v1', 'ZIP', 'bom', 'yes', 'Allow', 'Authorization', 'Idempotency-Key'],
    ...['If-Match', 'Retry-After'],
    ...['YYYY-MM-DD', 'YYYY-MM-DDThh:mm:ss', 'Europe/Zurich', 'name@example.org'],
    ...['PDF', 'SHA-256'],
    // The endings of symbols of documents, the same in every language.
    ...['Rev', 'Cor', 'Add'],
    // Codes of languages, of annexes and of a part of an objective.
    ...['ar', 'zh', 'en', 'fr', 'ru', 'es', 'A', 'B', 'd'],
    // What the reader of resolutions says: formats, an option, a choice of a message.
    ...['docx', 'UTF-16', 'HTML', 'Akoma', 'Ntoso', 'MB', 'language', 'base'],
    // Choices of a message, which the reader never sees.
    ...['row', 'column', 'group', 'printed', 'noFigure', 'noYear', 'missing', 'never', 'expired', 'notYet'],
    ...['theme', 'gone', 'level', 'closed', 'owner', 'none', 'year', 'lost', 'late', 'down'],
    ...[
      'string',
      'number',
      'int',
      'array',
      'object',
      'record',
      'boolean',
      'least',
      'date',
      'datetime',
      'email',
    ],
  ]),
};
