import type { GraphKind } from '../graph-data.ts';

/** An act of the journal, as far as it tells what it was done to. */
export type Journaled = { id: string; action: string; kind: string; thing: string };

/** The things of each kind, by handle (see graph-parts.sql.ts), that acts can have changed. */
export type Reach = Map<GraphKind, Set<string>>;

/** What a report is called in the graph, by its id in the journal. */
export type ReportNames = ReadonlyMap<string, { window: string; unit: string; subject: string }>;

/** Acts that change nothing that the rules read; waivers and settings are read anew each time. */
const harmless = new Set([
  'waive-finding',
  'withdraw-waiver',
  'set-checker-rule',
  'invite-person',
  'ask-password-link',
  'choose-password',
  'sign-in',
  'sign-out',
  'end-session',
  'edit-label',
  'comment-report',
  'remind-focal-points',
  // The rules read of a figure what everybody sees: the version that was validated last.
  'enter-figure',
  'correct-figure',
  'return-figure',
  'attach-file',
  'override-status',
  'withdraw-override',
  // No rule reads what marks an element.
  'mark-element',
  'create-token',
  'revoke-token',
  'renew-calendar-address',
]);

/** Acts on a report: the report itself, the texts of its answers, the link that its acceptance makes. */
const onReport = new Set(['save-report', 'submit-report', 'accept-report', 'send-back-report']);

/**
 * For other acts that are followed one by one: the kinds of the graph that an act can have changed, by the thing that the
 * journal names. An action that edits the plan is followed when it stands here; until then it makes everything be read.
 */
const followed: Record<string, readonly GraphKind[]> = {
  'confirm-link': ['links'],
  'reword-element': ['elements'],
  'set-yearly-targets': ['indicators'],
};

/** What a list of acts can have changed; null when one of them is not known here: then everything has to be read. */
export function reachOf(acts: readonly Journaled[], reports: ReportNames): Reach | null {
  const reach: Reach = new Map();
  const add = (kind: GraphKind, handle: string) => {
    const handles = reach.get(kind);
    if (handles) handles.add(handle);
    else reach.set(kind, new Set([handle]));
  };
  for (const { action, thing } of acts) {
    if (harmless.has(action)) continue;
    const report = onReport.has(action) ? reports.get(thing) : undefined;
    if (report) {
      add('reports', report.subject);
      add('texts', `${report.window}/${report.unit}/${report.subject}`);
      add('links', thing);
      continue;
    }
    if (action === 'validate-figure') {
      add('observations', thing.split('/').slice(0, 2).join('/'));
      continue;
    }
    const kinds = followed[action];
    if (!kinds) return null;
    for (const each of kinds) add(each, thing);
  }
  return reach;
}
