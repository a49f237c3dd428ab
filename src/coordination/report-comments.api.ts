import { z } from 'zod';
import { languages } from '#language/languages.ts';
import { instant } from '#web/api/parts.ts';
import { pointerOf, problem } from '#web/api/problem.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, optionalTextFor, text, textFor } from '#web/api/texts.ts';
import { commentOnReport, longestComment } from './comment-on-report.action.ts';
import { found, readers, thing } from './found-report.api.ts';
import { type CommentRow, listComments } from './report-comment.sql.ts';

/* What both sides of a yearly report say to each other: read by whoever may read the report, written by the two sides. */

const comment = z
  .strictObject({
    id: z.uuid(),
    side: z.enum(['focal-point', 'planning-officer']),
    author: text,
    onBehalfOf: text.nullable().meta({ description: 'Whom a substitute wrote for.' }),
    language: z.enum(languages),
    text: z.string(),
    writtenAt: instant,
  })
  .meta({ id: 'ReportComment' });

const thread = z
  .strictObject({ comments: z.array(comment).meta({ description: 'In order; the latest hundred.' }) })
  .meta({
    id: 'ReportThread',
    example: {
      comments: [
        {
          id: '01890a5d-ac96-774b-bcce-b302099a8057',
          side: 'planning-officer',
          author: exampleText('Planning officer'),
          onBehalfOf: null,
          language: 'en',
          text: 'Please name the workshops.',
          writtenAt: '2023-02-01T09:00:00.000Z',
        },
      ],
    },
  });

const newComment = z
  .strictObject({ language: z.enum(languages), text: z.string().max(longestComment * 2) })
  .meta({ id: 'NewReportComment', example: { language: 'en', text: 'Please name the workshops.' } });

function commentOf(visit: ApiVisit, row: CommentRow): z.input<typeof comment> {
  const { id, side, language, body } = row;
  return {
    ...{ id, side, language, text: body },
    author: textFor(visit, row.author),
    onBehalfOf: optionalTextFor(visit, row.onBehalfOf),
    writtenAt: row.written_at.toISOString(),
  };
}

async function threadOf(visit: ApiVisit) {
  const report = found.get(visit);
  if (!report) return notThere;
  const rows = await listComments(visit.db, report);
  return json({ comments: rows.map((each) => commentOf(visit, each)) });
}

async function write(visit: ApiVisit, body: z.output<typeof newComment>) {
  const report = found.get(visit);
  const { visitor } = visit;
  if (!report || !visitor) return notThere;
  const key = visit.header('idempotency-key')?.slice(0, 100) ?? '';
  const result = await commentOnReport(visit.db, visitor, report, { ...body, key }, visit.now);
  if (!result.ok && result.refusal === null) {
    const values = { length: String([...body.text.trim()].length), maximum: String(longestComment) };
    const detail = visit.say('cycle')(`problem-${result.problem}`, values);
    return problem('fields-invalid', {
      errors: [{ pointer: pointerOf(['text']), code: result.problem, detail }],
    });
  }
  if (!result.ok) return notThere;
  const answer = await threadOf(visit);
  return answer.kind === 'json' ? { ...answer, status: 201 as const } : answer;
}

const common = {
  group: 'reports',
  path: '/reports/:window/:unit/:subject/comments',
  thing,
  answer: thread,
  example: { params: { window: '2020-2023/2022', unit: 'BR', subject: 'theme:coordination' } },
} as const;

export const routes: ApiRoute[] = [
  apiRoute({
    ...common,
    operation: 'read-comments',
    method: 'GET',
    action: 'read-report',
    scopes: readers,
    handle: threadOf,
  }),
  apiRoute({
    ...common,
    operation: 'comment-report',
    method: 'POST',
    action: 'comment-report',
    scopes: ['write-reports', 'decide-reports'],
    status: 201,
    body: newComment,
    handle: async (visit, { body }) => write(visit, body),
  }),
];
