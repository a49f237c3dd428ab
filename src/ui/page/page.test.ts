import assert from 'node:assert/strict';
import { it } from 'node:test';
import { languages, ownNames } from '#language/languages.ts';
import { examplePage } from '../example-page.examples.ts';
import { html } from '../html.ts';

it('starts with the document type, so that browsers keep to the standard', () => {
  assert.match(examplePage('en', html``).text, /^<!doctype html>/);
});

it('offers the six languages in their own names and directions, in the order of every menu', () => {
  const { text } = examplePage('fr', html``);
  const names = [
    ...text.matchAll(/hreflang="[\w-]+"\s+lang="[\w-]+"\s+dir="(?:rtl|ltr)"[^>]*>\s*([^<]+?)\s*</g),
  ].map((match) => match[1]);
  assert.deepEqual(
    names,
    languages.map((each) => ownNames[each]),
  );
  assert.match(text, /lang="fr"\s+dir="ltr"\s+aria-current="true"/);
});

it('puts the way to the content first', () => {
  const { text } = examplePage('en', html``);
  assert.ok(text.indexOf('href="#content"') < text.indexOf('<header'));
  assert.match(text, /<main id="content"/);
});

it('has one heading of the first level', () => {
  assert.equal(examplePage('ar', html`<h2>x</h2>`).text.match(/<h1/g)?.length, 1);
});
