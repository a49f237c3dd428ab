import assert from 'node:assert/strict';
import { it } from 'node:test';
import { errorSummary } from './error-summary.ts';

it('is nothing when nothing is wrong', () => assert.equal(errorSummary('Problem', []), null));

it('leads to the fields', () => {
  assert.match(
    errorSummary('Problem', [{ href: '#amount', text: 'Write a figure' }])?.text ?? '',
    /<a href="#amount">Write a figure<\/a>/,
  );
});
