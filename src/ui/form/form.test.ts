import assert from 'node:assert/strict';
import { it } from 'node:test';
import { html } from '../html.ts';
import { buttonRow, form, submitButton } from './form.ts';

it('posts to own addresses only, with the token of the visit', () => {
  const { text } = form({ action: '//elsewhere.example/', token: 'a"b', body: html`<p></p>` });
  assert.match(text, /method="post"\s+action="#"/);
  assert.match(text, /name="token" value="a&quot;b"/);
});

it('says which button was pressed', () => {
  assert.match(submitButton({ text: 'Save', name: 'do', value: 'save' }).text, /name="do" value="save"/);
});

it('keeps the order of buttons: the first is what Enter does', () => {
  assert.match(buttonRow([{ text: 'First' }, { text: 'Second', kind: 'quiet' }]).text, /First[\s\S]*Second/);
});
