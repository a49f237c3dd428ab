import { z } from 'zod';
import { languages } from '#language/languages.ts';
import { versionAsked } from '#web/api/entity-tag.ts';
import { code } from '#web/api/parts.ts';
import { pointerOf, problem } from '#web/api/problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, optionalTextFor, text, textFor } from '#web/api/texts.ts';
import { changeQuestions } from './change-questions.action.ts';
import { found, thing } from './found-window.api.ts';
import { remindFocalPoints } from './remind-focal-points.action.ts';
import {
  maximumRange,
  mostQuestions,
  type QuestionProblem,
  questionsVersion,
  type WindowQuestion,
} from './report-window.ts';
import { listQuestions } from './window-opening.sql.ts';

/* The questions of a window until it opens, and reminders of what is not submitted. */

const asked = {
  code,
  subject: z.enum(['element', 'theme']).meta({ description: 'What kind of report it is asked of.' }),
  maximum: z.int().meta({ description: 'The most signs that an answer may have.' }),
  isRequired: z.boolean(),
};

const questions = z
  .strictObject({ questions: z.array(z.strictObject({ ...asked, label: text, hint: text.nullable() })) })
  .meta({
    id: 'WindowQuestions',
    example: {
      questions: [
        {
          ...{ code: 'results', subject: 'theme', maximum: 2000, isRequired: true, hint: null },
          label: exampleText('Results'),
        },
      ],
    },
  });

const newQuestions = z
  .strictObject({
    language: z.enum(languages).meta({ description: 'The language that labels and hints are written in.' }),
    questions: z
      .array(
        z.strictObject({
          ...asked,
          code: code.optional().meta({ description: 'Of the question that is changed; none: a new one.' }),
          label: z.string().max(5_000),
          hint: z.string().max(5_000).nullable().optional(),
        }),
      )
      .max(mostQuestions * 2),
  })
  .meta({
    id: 'NewWindowQuestions',
    example: {
      language: 'en',
      questions: [
        { code: 'results', subject: 'theme', maximum: 2000, isRequired: true, label: 'Results of the year' },
      ],
    },
  });

/** The sign of questions as a number, so that it can stand in an ETag. */
const versionOf = (stored: readonly WindowQuestion[]): number =>
  Number.parseInt(questionsVersion(stored).slice(0, 7), 16);

function questionsJson(visit: ApiVisit, stored: readonly WindowQuestion[]): z.input<typeof questions> {
  return {
    questions: stored.map(({ code, subjectKind, maximum, isRequired, label, hint }) => ({
      ...{ code, subject: subjectKind, maximum, isRequired },
      ...{ label: textFor(visit, label), hint: optionalTextFor(visit, hint) },
    })),
  };
}

async function read(visit: ApiVisit) {
  const window = found.get(visit);
  if (!window) return notThere;
  const stored = await listQuestions(visit.db, window.id);
  return json(questionsJson(visit, stored), versionOf(stored));
}

/** Problems of the form ("label-3"), by the fields of the body, in the words of the page. */
function inBody(visit: ApiVisit, problems: readonly QuestionProblem[]) {
  const { least, most } = maximumRange;
  const errors = problems.map(({ field, code }) => {
    const [, name = '', at = ''] = /^(\w+)-(\d+)$/.exec(field) ?? [];
    const isWhole = code === 'too-many' || code === 'none-left';
    const values = { least: String(least), most: String(code === 'too-many' ? mostQuestions : most) };
    return {
      pointer: pointerOf(isWhole ? ['questions'] : ['questions', Number(at), name]),
      code,
      detail: visit.say('cycle')(`problem-${code}`, values),
    };
  });
  return problem('fields-invalid', { errors });
}

async function change(visit: ApiVisit, body: z.output<typeof newQuestions>) {
  const window = found.get(visit);
  const { db, visitor, now } = visit;
  if (!window || !visitor) return notThere;
  const say = visit.say('cycle');
  const stored = await listQuestions(db, window.id);
  const seen = versionAsked({
    ifMatch: visit.header('if-match'),
    ifNoneMatch: visit.header('if-none-match'),
  });
  const isCurrent = seen === 'any' || seen === versionOf(stored);
  const unknown = body.questions.findIndex(
    (each) => each.code !== undefined && !stored.some((one) => one.code === each.code),
  );
  if (isCurrent && unknown >= 0) {
    const pointer = pointerOf(['questions', unknown, 'code']);
    return problem('fields-invalid', { errors: [{ pointer, code: 'unknown' }] });
  }
  const fields = new Map(
    body.questions.flatMap((each, at): [string, string][] => [
      ...(each.code === undefined ? [] : ([[`code-${at}`, each.code]] as [string, string][])),
      [`label-${at}`, each.label],
      [`hint-${at}`, each.hint ?? ''],
      [`maximum-${at}`, String(each.maximum)],
      [`required-${at}`, each.isRequired ? 'yes' : ''],
      [`subject-${at}`, each.subject],
    ]),
  );
  const version = isCurrent ? questionsVersion(stored) : '';
  const form = { fields, language: body.language, version };
  const result = await changeQuestions(db, visitor, window, form, now);
  if (!result.ok && result.refusal === null) return inBody(visit, result.problems);
  if (!result.ok && result.refusal === 'not-allowed') return notThere;
  if (!result.ok && result.refusal === 'opened')
    return problem('refused', { detail: say('questions-opened') });
  const after = await listQuestions(db, window.id);
  if (result.ok) return json(questionsJson(visit, after), versionOf(after));
  const current = questionsJson(visit, after);
  return problem('changed-meanwhile', {
    detail: say('questions-changed'),
    current,
    version: versionOf(after),
  });
}

const reminder = z
  .strictObject({
    unit: code.optional(),
    subject: z.string().max(300).optional().meta({ description: 'One report of the unit: "theme:gender".' }),
  })
  .meta({ id: 'ReminderRequest', example: { unit: 'BR' } });

const reminded = z
  .strictObject({
    people: z.int().meta({ description: 'Who is reminded now.' }),
    reports: z.int().meta({ description: 'Of how many reports.' }),
    today: z.int().meta({ description: 'Reminders that were sent today already and are not sent again.' }),
    vacant: z.int().meta({ description: 'Reports without anybody to remind.' }),
  })
  .meta({ id: 'Reminded', example: { people: 3, reports: 5, today: 0, vacant: 1 } });

async function remind(visit: ApiVisit, body: z.output<typeof reminder>) {
  const window = found.get(visit);
  const { db, visitor, now } = visit;
  if (!window || !visitor) return notThere;
  const which = { unit: body.unit ?? '', subject: body.subject ?? '' };
  const result = await remindFocalPoints(db, visitor, window, which, now);
  if (!result.ok)
    return result.refusal === 'not-allowed'
      ? notThere
      : problem('refused', { detail: visit.say('cycle')('reminded-nothing') });
  const { people, reports, today, vacant } = result;
  return json({ people, reports, today, vacant });
}

const common = {
  group: 'conduct',
  action: 'conduct-reporting',
  thing,
  example: { params: { window: '2020-2023/2022' } },
} as const;

export const routes: ApiRoute[] = [
  apiRoute({
    ...common,
    operation: 'read-questions',
    method: 'GET',
    path: '/report-windows/:window/questions',
    scopes: ['read', 'conduct-reporting'],
    answer: questions,
    handle: read,
  }),
  apiRoute({
    ...common,
    operation: 'change-questions',
    method: 'PUT',
    path: '/report-windows/:window/questions',
    scopes: ['conduct-reporting'],
    isConditional: true,
    body: newQuestions,
    answer: questions,
    handle: async (visit, { body }) => change(visit, body),
  }),
  apiRoute({
    ...common,
    operation: 'remind-focal-points',
    method: 'POST',
    path: '/report-windows/:window/reminders',
    scopes: ['conduct-reporting'],
    body: reminder,
    answer: reminded,
    handle: async (visit, { body }) => remind(visit, body),
  }),
];
