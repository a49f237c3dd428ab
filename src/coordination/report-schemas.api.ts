import { z } from 'zod';
import { localOf } from '#language/deadline.ts';
import { languages } from '#language/languages.ts';
import { code, instant, year } from '#web/api/parts.ts';
import type { ApiVisit } from '#web/api/route.ts';
import { exampleText, optionalTextFor, text, textFor } from '#web/api/texts.ts';
import type { ReportDetail } from './report-detail.sql.ts';
import { deadline } from './calendar.api.ts';

const state = z.enum(['not-started', 'draft', 'submitted', 'sent-back', 'accepted']);
const subject = z
  .strictObject({
    kind: z.enum(['element', 'theme']),
    id: z.string().meta({ description: '"<cycle>/<code>" of an element, or the code of a theme.' }),
    title: text,
  })
  .meta({ id: 'ReportSubject' });

const exampleSubject = {
  kind: 'theme' as const,
  id: 'coordination',
  title: exampleText('Coordination and cooperation among the three Sectors'),
};
const exampleDeadline = {
  at: '2023-02-28T17:00:00.000Z',
  local: '2023-02-28T18:00',
  timeZone: 'Europe/Zurich',
};

/** A report as a line of a list. */
export const reportLine = z
  .strictObject({ window: code, unit: code, subject, state, deadline, updatedAt: instant.nullable() })
  .meta({
    id: 'ReportLine',
    example: {
      window: '2020-2023/2022',
      unit: 'BR',
      subject: exampleSubject,
      state: 'draft',
      deadline: exampleDeadline,
      updatedAt: '2023-02-01T09:00:00.000Z',
    },
  });

const question = z
  .strictObject({
    code,
    label: text,
    hint: text.nullable(),
    maximum: z.int().meta({ description: 'The most signs that an answer may have.' }),
    isRequired: z.boolean(),
  })
  .meta({ id: 'ReportQuestion' });

/** A report with its questions and answers. */
export const report = z
  .strictObject({
    window: code,
    year,
    unit: code,
    subject,
    state,
    opens: deadline,
    deadline,
    questions: z.array(question),
    answers: z.record(z.string(), text).meta({ description: 'By the code of their question.' }),
    note: z.string().nullable().meta({ description: 'What whoever decided wrote to the unit.' }),
    updatedAt: instant.nullable(),
    submittedAt: instant.nullable(),
    isIllustrative: z.boolean(),
  })
  .meta({
    id: 'Report',
    example: {
      window: '2020-2023/2022',
      year: 2022,
      unit: 'BR',
      subject: exampleSubject,
      state: 'draft',
      opens: { at: '2023-01-08T23:00:00.000Z', local: '2023-01-09T00:00', timeZone: 'Europe/Zurich' },
      deadline: exampleDeadline,
      questions: [
        { code: 'results', label: exampleText('Results'), hint: null, maximum: 2000, isRequired: true },
      ],
      answers: { results: exampleText('The work of three units is now planned together.') },
      note: null,
      updatedAt: '2023-02-01T09:00:00.000Z',
      submittedAt: null,
      isIllustrative: false,
    },
  });

const typed = z.record(z.string().max(200), z.string().max(100_000));

/** A draft: every answer in one language; a question that is not named has no answer in it any more. */
export const draft = z.strictObject({ language: z.enum(languages), answers: typed }).meta({
  id: 'ReportDraft',
  example: { language: 'en', answers: { results: 'The work of three units is now planned together.' } },
});

/** A submission: of what is stored, or of these answers. */
export const submission = z.strictObject({ language: z.enum(languages), answers: typed.optional() }).meta({
  id: 'ReportSubmission',
  example: { language: 'en' },
});

export const decision = z
  .strictObject({ decision: z.enum(['accept', 'send-back']), note: z.string().max(10_000).optional() })
  .meta({
    id: 'ReportDecision',
    example: { decision: 'send-back', note: 'Please add the figures of 2022.' },
  });

/** A report as the API gives it. */
export function reportOf(visit: ApiVisit, found: ReportDetail): z.input<typeof report> {
  const { window } = found;
  return {
    window: window.code,
    year: window.year,
    unit: found.unit,
    subject: { kind: found.subjectKind, id: found.subjectId, title: textFor(visit, found.title) },
    state: found.state,
    opens: {
      at: window.opens_at.toISOString(),
      local: localOf(window.opens_at, window.time_zone),
      timeZone: window.time_zone,
    },
    deadline: {
      at: window.deadline_at.toISOString(),
      local: localOf(window.deadline_at, window.time_zone),
      timeZone: window.time_zone,
    },
    questions: found.questions.map((each) => ({
      code: each.code,
      label: textFor(visit, each.label),
      hint: optionalTextFor(visit, each.hint),
      maximum: each.maximum,
      isRequired: each.isRequired,
    })),
    answers: Object.fromEntries(
      Object.entries(found.answers).map(([question, answer]) => [question, textFor(visit, answer)]),
    ),
    note: found.note,
    updatedAt: found.updated_at?.toISOString() ?? null,
    submittedAt: found.submitted_at?.toISOString() ?? null,
    isIllustrative: found.is_illustrative,
  };
}
