import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#language/languages.ts';
import { mailOf, mostInMail, nextDigest, noticeMail, noticeText } from './person-notice.ts';

const subject = { source: 'en' as const, en: 'Water', fr: 'Eau' };
const linkTo = (path: string) => `https://unie.example${path}`;
const comment = {
  kind: 'comment',
  facts: { subject, unit: 'AA', person: { source: 'en' as const, en: 'Planning officer' } },
  body: 'Which one?',
  path: '/reports/w/AA/theme%3Awater',
};

test('what a duty depends on goes by mail in any case; the rest as chosen', () => {
  assert.equal(mailOf('extended', 'none'), 'at-once');
  assert.equal(mailOf('extended', 'daily'), 'daily');
  assert.equal(mailOf('comment', 'none'), 'none');
  assert.equal(mailOf('reminder', 'daily'), 'daily');
});

test('the digest goes out at seven in the morning by the clock of the zone, in winter and in summer', () => {
  const next = (at: string) => nextDigest(new Date(at), 'Europe/Zurich').toISOString();
  assert.equal(next('2027-01-10T05:59:00Z'), '2027-01-10T06:00:00.000Z');
  assert.equal(next('2027-01-10T06:00:00Z'), '2027-01-11T06:00:00.000Z');
  assert.equal(next('2027-03-27T12:00:00Z'), '2027-03-28T05:00:00.000Z', 'the night that summer time begins');
});

test('one notice is a mail of its own, several are one, in the language of the person', () => {
  const one = noticeMail('fr', [comment], linkTo);
  assert.match(one.subject, /Eau/);
  assert.match(one.body, /Which one\?/);
  assert.match(one.body, /https:\/\/unie\.example\/fr\/reports\//);
  const many = noticeMail('en', Array(mostInMail + 5).fill(comment), linkTo);
  assert.match(many.subject, /55 notices/);
  assert.equal(many.body.split('Which one?').length - 1, mostInMail);
});

test('days and moments are written out, in every language', () => {
  const facts = { subject, unit: 'AA', deadline: { at: '2027-01-31T17:00:00Z', zone: 'Europe/Zurich' } };
  for (const language of languages) assert.match(noticeText(language, { kind: 'reminder', facts }), /18:00/);
  const asked = { person: subject, unit: 'AA', from: '2027-01-31', until: '2027-02-01' };
  assert.match(noticeText('en', { kind: 'substitute-asked', facts: asked }), /31 January 2027/);
});
