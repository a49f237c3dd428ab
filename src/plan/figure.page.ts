import { civilDateAt } from '#language/deadline.ts';
import { fileTypes } from '#documents/file-kind.ts';
import { listEntrySeals } from '#journal/thing-proof.sql.ts';
import { may, type Thing } from '#people/access.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { plainText, textOf } from '#web/page-parts.ts';
import { type Answer, isId, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { type AttachmentFile, findAttachment, findOwnAttachment } from './attachment.sql.ts';
import { decideObservation } from './decide-observation.action.ts';
import { enterObservation } from './enter-observation.action.ts';
import { figureId, figureThing } from './figure-address.ts';
import { figureFile } from './figure-files-view.ts';
import { type FigureFormState, figureForms } from './figure-form-view.ts';
import { readPart } from './figure-part.ts';
import { listParts, type PartRow } from './figure-parts.sql.ts';
import { type FigureDetail, findFigure } from './figure.sql.ts';
import { figureBody } from './figure-view.ts';
import { keepAttachment } from './keep-attachment.action.ts';
import { typedObservation } from './observation.ts';

/** Figures found for the visits in flight: access is decided on the same figure that the page then shows. */
const found = new WeakMap<Visit, { figure: FigureDetail; parts: PartRow[] }>();

async function thing(visit: Visit): Promise<Thing | null> {
  const { cycle = '', indicator = '', year = '' } = visit.params;
  const part = visit.query.get('part') ?? '';
  if (!/^\d{4}$/.test(year) || readPart(part) === null) return null;
  const figure = await findFigure(visit.db, { cycle, indicator, year: Number(year), part });
  if (!figure) return null;
  const isOutside = figure.year < figure.firstYear || figure.year > figure.lastYear;
  if (isOutside && figure.latestVersion === 0) return null;
  const parts = await listParts(visit.db, figure.indicatorId, figure.year);
  const isDeclared = parts.some((each) => `${each.dimension}=${each.code}` === part);
  if (part !== '' && !isDeclared && figure.latestVersion === 0) return null;
  found.set(visit, { figure, parts });
  return figureThing(figure);
}

async function show(visit: Visit): Promise<Answer> {
  const done = visit.query.get('done');
  const isKnown = done !== null && ['entered', 'validated', 'returned'].includes(done);
  const say = visit.say('figures');
  return page(
    visit,
    {},
    isKnown ? notice({ kind: 'success', body: say(`done-${done}`), isAnswer: true }) : undefined,
  );
}

async function enter(visit: Visit): Promise<Answer> {
  const figure = found.get(visit)?.figure;
  const { visitor, db, now } = visit;
  if (!figure || !visitor) return missing;
  const typed = typedObservation(visit.form);
  const kept = visit.form.get('attachment') ?? '';
  const known = isId(kept) ? await findOwnAttachment(db, kept, visitor.id) : null;
  const added = visit.file ? await keepAttachment(db, visitor, figure, visit.file, now) : null;
  const attachment = added?.ok ? added.attachment : known;
  if (added && !added.ok) {
    return { ...(await page(visit, { typed, attachment, problems: [added.problem] })), status: 422 };
  }
  const today = civilDateAt(now, visit.organization.timeZone);
  const isWithoutFile = visit.form.get('without-file') === 'yes';
  const attachmentId = attachment?.id ?? (isWithoutFile ? null : ('same' as const));
  const form = { typed, language: visit.language, attachmentId, today };
  const result = await enterObservation(db, visitor, figure, form, now);
  if (result.ok) return seeOther(withDone(visit, figure, 'entered'));
  if (result.refusal === null)
    return {
      ...(await page(visit, { typed, attachment, isWithoutFile, problems: result.problems })),
      status: 422,
    };
  const state: FigureFormState = { typed, attachment, isWithoutFile, refusal: result.refusal };
  if (result.stored) found.set(visit, { figure: result.stored, parts: found.get(visit)?.parts ?? [] });
  return { ...(await page(visit, state)), status: 409 };
}

async function decide(visit: Visit): Promise<Answer> {
  const figure = found.get(visit)?.figure;
  const { visitor } = visit;
  if (!figure || !visitor) return missing;
  const intent = visit.form.get('intent') === 'validate' ? 'validate' : 'return';
  const note = visit.form.get('decision-note') ?? '';
  const version = Number.parseInt(visit.form.get('version') ?? '', 10) || 0;
  const result = await decideObservation(visit.db, visitor, figure, { intent, note, version }, visit.now);
  if (result.ok) return seeOther(withDone(visit, figure, result.validation));
  if (result.stored) found.set(visit, { figure: result.stored, parts: found.get(visit)?.parts ?? [] });
  const state: FigureFormState = {
    note,
    problems: result.problems,
    ...(result.refusal && { refusal: result.refusal }),
  };
  return { ...(await page(visit, state)), status: result.refusal ? 409 : 422 };
}

function withDone(visit: Visit, figure: FigureDetail, done: string): string {
  const address = addresses.figure(visit.language, figure);
  return `${address}${address.includes('?') ? '&' : '?'}done=${done}`;
}

async function page(visit: Visit, state: FigureFormState, notices?: Html): Promise<PageAnswer> {
  const { figure, parts } = found.get(visit) as { figure: FigureDetail; parts: PartRow[] };
  const say = visit.say('plan');
  const comma = visit.say('language')('comma');
  const seals = await listEntrySeals(visit.db, { kind: 'figure', id: figureId(figure) });
  const part = parts.find((each) => `${each.dimension}=${each.code}` === figure.part);
  const partName = part ? textOf(visit, part.name) : figure.part;
  const isInside = may(visit.visitor, 'read-evidence', figureThing(figure));
  const shown = figure.versions.find((each) => each.version === figure.currentVersion);
  return {
    kind: 'page',
    title: [plainText(visit, figure.title), part ? plainText(visit, part.name) : figure.part, figure.year]
      .filter(Boolean)
      .join(comma),
    heading: html`${textOf(visit, figure.title)}${partName && html`${comma}${partName}`}${comma}${code(String(figure.year))}`,
    crumbs: [
      { text: textOf(visit, figure.cycleTitle), href: addresses.plan(visit.language, figure.cycle) },
      {
        text: html`${code(figure.element)} ${textOf(visit, figure.elementTitle)}`,
        href: addresses.element(visit.language, figure.cycle, figure.element),
      },
      {
        text: html`${say('indicator')} ${code(figure.indicator)}`,
        href: addresses.indicator(visit.language, figure.cycle, figure.indicator),
      },
      { text: code(String(figure.year)) },
    ],
    ...(notices && { notices }),
    marks: ['unofficial', ...(shown?.isIllustrative ? (['illustrative'] as const) : [])],
    body: html`${figureForms.problems(visit, figure, state)}
    ${figureBody(visit, figure, { parts, seals, isInside })} ${figureForms.forms(visit, figure, state)}`,
  };
}

async function file(visit: Visit): Promise<Answer> {
  const figure = found.get(visit)?.figure;
  return figure ? figureFile(visit, figure, visit.params.file ?? '') : missing;
}

const foundFiles = new WeakMap<Visit, AttachmentFile>();

/** A file is read by those who may read the figure: everybody once a version with it is validated. */
async function attachmentThing(visit: Visit): Promise<Thing | null> {
  const { attachment = '' } = visit.params;
  const row = isId(attachment) ? await findAttachment(visit.db, attachment) : null;
  if (!row) return null;
  const about = figureThing(row);
  foundFiles.set(visit, row);
  return row.isPublic || may(visit.visitor, 'read-evidence', about) ? about : null;
}

async function attachment(visit: Visit): Promise<Answer> {
  const row = foundFiles.get(visit);
  if (!row) return missing;
  const type = fileTypes[row.kind as keyof typeof fileTypes] ?? 'application/octet-stream';
  return { kind: 'file', bytes: row.content, type, name: row.name };
}

const path = '/:language/figures/:cycle/:indicator/:year';

export const routes: Route[] = [
  { method: 'GET', path, action: 'read-public', thing, handle: show },
  { method: 'POST', path, action: 'enter-observation', thing, handle: enter, takesFile: true },
  { method: 'POST', path: `${path}/decision`, action: 'validate-observation', thing, handle: decide },
  { method: 'GET', path: `${path}/:file`, action: 'read-public', thing, handle: file },
  {
    method: 'GET',
    path: '/:language/attachments/:attachment/file',
    action: 'read-public',
    thing: attachmentThing,
    handle: attachment,
  },
];
