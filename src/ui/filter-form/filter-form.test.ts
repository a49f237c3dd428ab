import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textInput } from '../field/field.ts';
import { filterForm } from './filter-form.ts';

it('chooses by GET, so that a choice has an address, and has a name', () => {
  const { text } = filterForm({
    action: '/list',
    label: 'Choose "all"',
    fields: [textInput({ name: 'word', label: 'Word', value: 'a & b' })],
    buttonText: 'Show',
  });
  assert.match(text, /<form[^>]+method="get"[^>]+action="\/list"[^>]+aria-label="Choose &quot;all&quot;"/);
  assert.match(text, /value="a &amp; b"/);
  assert.doesNotMatch(text, /token/);
});
