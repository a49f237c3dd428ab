import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { type JournalEntry, leafHashOf } from './journal-entry.ts';
import { journalVerifier, type KnownCheckpoint, type VerifiedLine } from './journal-verifier.ts';
import { rootOf } from './merkle.ts';

type Log = VerifiedLine[];
const start = Date.parse('2023-03-01T08:00:00.000Z');
const minute = 60_000;

function lineOf(position: number, entry: JournalEntry, salt = randomBytes(32).toString('hex')): VerifiedLine {
  const leafHash = leafHashOf(entry, salt);
  return { position, entryId: entry.id, leafHash, entry: { ...entry, salt, leafHash } };
}

function entryAt(position: number): JournalEntry {
  return {
    id: newId(),
    at: new Date(start + position * minute),
    actorId: position % 5 === 0 ? null : newId(),
    action: ['submit-annual-report', 'accept-annual-report', 'confirm-link'][position % 3] as string,
    thing: { kind: 'annual-report', id: `2022/${position}` },
    before: position % 2 === 0 ? null : { state: 'submitted', note: null, figures: [position, 1.5] },
    after: { state: 'accepted', answers: { priorities: { source: 'en', en: `Text ${position}` } } },
    reason: position % 4 === 0 ? 'Figures confirmed' : null,
  };
}

function checkpointsOf(log: Log, sizes: number[], origin: KnownCheckpoint['origin']): KnownCheckpoint[] {
  return sizes.map((size) => ({
    size,
    root: rootOf(log.slice(0, size).map((line) => line.leafHash)),
    at: new Date(start + size * minute),
    origin,
  }));
}

function verify(log: Log, checkpoints: readonly KnownCheckpoint[]) {
  const verifier = journalVerifier(checkpoints);
  for (const line of log) verifier.addLine(line);
  return verifier.finish();
}

const size = 48;
const whole: Log = Array.from({ length: size }, (_, position) => lineOf(position, entryAt(position)));
const checkpoints = [
  ...checkpointsOf(whole, [0, 7, 20, 48], 'stored'),
  ...checkpointsOf(whole, [33], 'given'),
];

const renumber = (log: Log): Log => log.map((line, position) => ({ ...line, position }));
const isSame = (one: Log, other: Log) => JSON.stringify(one) === JSON.stringify(other);

/** What somebody who can write into every table might do, from clumsy to careful (`hashes` = covers the traces). */
type Tampering = (log: Log, at: number, other: number, text: string, hashes: boolean) => Log;

const change =
  (edit: (entry: JournalEntry, text: string, other: number) => Partial<JournalEntry>): Tampering =>
  (log, at, other, text, hashes) =>
    log.map((line, position) => {
      if (position !== at || !line.entry) return line;
      const entry = { ...line.entry, ...edit(line.entry, text, other) };
      return hashes ? lineOf(position, entry, line.entry.salt) : { ...line, entry };
    });

const tamperings: Record<string, Tampering> = {
  'another person': change((_, __, other) => ({ actorId: `${other}` })),
  'another action': change((_, text) => ({ action: text })),
  'another thing': change((entry, text) => ({ thing: { ...entry.thing, id: text } })),
  'another kind of thing': change((entry, text) => ({ thing: { ...entry.thing, kind: text } })),
  'another moment': change((entry, _, other) => ({ at: new Date(entry.at.getTime() + 1 + other) })),
  'another value before': change((_, text) => ({ before: { state: text } })),
  'another value after': change((_, text, other) => ({ after: { state: text, figures: [other] } })),
  'no value after': change(() => ({ after: null })),
  'another reason': change((_, text) => ({ reason: text })),
  'an empty reason': change((entry) => ({ reason: entry.reason === null ? '' : null })),
  'a removed line': (log, at, _, __, hashes) =>
    hashes
      ? renumber(log.filter((line) => line.position !== at))
      : log.filter((line) => line.position !== at),
  'a removed entry': (log, at) => log.map((line) => (line.position === at ? { ...line, entry: null } : line)),
  'a shortened log': (log, at) => log.slice(0, at),
  'two lines in the other order': (log, at, other, _, hashes) => {
    const turned = [...log];
    [turned[at], turned[other]] = [log[other] as VerifiedLine, log[at] as VerifiedLine];
    return hashes ? renumber(turned) : turned;
  },
  'an entry put in': (log, at, _, text) =>
    renumber([...log.slice(0, at), lineOf(at, { ...entryAt(at), reason: text }), ...log.slice(at)]),
  'an entry in the place of another': (log, at, _, text) =>
    log.map((line) => (line.position === at ? lineOf(at, { ...entryAt(at), reason: text }) : line)),
  'an entry of earlier put at the end': (log, at, _, text) => [
    ...log,
    lineOf(size, { ...entryAt(at), at: new Date(start - 120 * minute + at), reason: text }),
  ],
  'an entry told twice': (log, at, other) =>
    renumber([...log.slice(0, other), log[at] as VerifiedLine, ...log.slice(other)]),
  'another salt': (log, at, _, __, hashes) =>
    log.map((line) => {
      if (line.position !== at || !line.entry) return line;
      const salt = randomBytes(32).toString('hex');
      return hashes ? lineOf(at, line.entry, salt) : { ...line, entry: { ...line.entry, salt } };
    }),
  'another leaf hash': (log, at, other) =>
    log.map((line) => (line.position === at ? { ...line, leafHash: rootOf([String(other)]) } : line)),
};

test('a whole log has no finding, and its root is the last checkpoint', () => {
  const result = verify(whole, checkpoints);
  assert.deepEqual(result.findings, []);
  assert.deepEqual([result.size, result.root], [size, checkpoints[3]?.root]);
});

const runs = process.env.UNIE_PROVE ? 10_000 : 1_200;

test(`${runs} generated tamperings are all detected`, (context) => {
  const names = Object.keys(tamperings);
  const place = fc.nat({ max: size - 1 });
  let [done, missed] = [0, 0];
  fc.assert(
    fc.property(
      fc.nat(),
      place,
      place,
      fc.string({ minLength: 1 }),
      fc.boolean(),
      (which, at, other, text, hashes) => {
        const name = names[(which + done) % names.length] as string;
        const changed = (tamperings[name] as Tampering)(whole, at, other, text, hashes);
        if (isSame(changed, whole)) return;
        done++;
        if (verify(changed, checkpoints).findings.length === 0) missed++;
        assert.equal(missed, 0, name);
      },
    ),
    { numRuns: Math.ceil(runs * 1.05), maxSkipsPerRun: 10 },
  );
  context.diagnostic(`${done} tamperings of ${names.length} kinds, ${missed} undetected`);
  assert.ok(done >= runs, `only ${done}`);
});

test('what a checkpoint from outside adds: a log cut back with all its stored checkpoints', () => {
  const cut = whole.slice(0, 20);
  const stored = checkpoints.filter((each) => each.origin === 'stored' && each.size <= 20);
  assert.deepEqual(verify(cut, stored).findings, []);
  const [finding] = verify(cut, [...stored, ...checkpointsOf(whole, [33], 'given')]).findings;
  assert.equal(finding?.rule, 'log-shorter');
  assert.deepEqual(finding?.values, { size: 20, expected: 33, origin: 'given' });
});

test('findings name the place', () => {
  const at = 25;
  const reworded = (tamperings['another reason'] as Tampering)(whole, at, 0, 'x', false);
  assert.deepEqual(
    verify(reworded, checkpoints).findings.map((each) => [each.rule, each.values.position]),
    [['entry-changed', at]],
  );
  const covered = (tamperings['another reason'] as Tampering)(whole, at, 0, 'x', true);
  assert.deepEqual(
    verify(covered, checkpoints).findings.map((each) => [each.rule, each.values.size, each.values.since]),
    [
      ['history-differs', 33, 20],
      ['history-differs', 48, 20],
    ],
  );
});

test('entries outside of the log: those that wait are verified, those that do not wait are found', () => {
  const { entry } = lineOf(0, entryAt(0));
  assert.ok(entry);
  const rulesFor = (given: typeof entry, isPending: boolean) => {
    const verifier = journalVerifier([]);
    verifier.addOutside(given, isPending);
    return verifier.finish().findings.map((each) => each.rule);
  };
  assert.deepEqual(rulesFor(entry, true), []);
  assert.deepEqual(rulesFor({ ...entry, reason: 'other' }, true), ['entry-changed']);
  assert.deepEqual(rulesFor({ ...entry, at: new Date(Number.NaN) }, true), ['entry-changed']);
  assert.deepEqual(rulesFor(entry, false), ['entry-outside-log']);
});
