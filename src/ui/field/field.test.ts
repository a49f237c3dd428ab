import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { checkboxes, radios, select, textarea, textInput } from './field.ts';

type Element = DefaultTreeAdapterTypes.Element;

function find(node: DefaultTreeAdapterTypes.Node, name: string): Element {
  const all = (each: DefaultTreeAdapterTypes.Node): Element[] => [
    ...('tagName' in each ? [each] : []),
    ...('childNodes' in each ? each.childNodes.flatMap(all) : []),
  ];
  const found = all(node).find((each) => each.tagName === name);
  assert.ok(found, name);
  return found;
}

const attributesOf = (element: Element) =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));

describe('a field', () => {
  it('is described by its hint, its error and its limit, in this order', () => {
    const made = parseFragment(
      textarea({
        name: 'text',
        label: 'Text',
        hint: 'Brief',
        error: 'Too long',
        limitText: 'Up to 10',
        maxLength: 10,
      }).text,
    );
    const attributes = attributesOf(find(made, 'textarea'));
    assert.equal(attributes['aria-describedby'], 'text-hint text-error text-limit');
    assert.equal(attributes['aria-invalid'], 'true');
    assert.equal(attributes.maxlength, undefined, 'nothing that is pasted gets lost');
  });

  it('gives back what was written, new lines at the start included', () => {
    for (const value of ['a', '\n\nb', '</textarea><b>', ' c ']) {
      const area = find(parseFragment(textarea({ name: 't', label: 'T', value }).text), 'textarea');
      assert.equal((area.childNodes[0] as DefaultTreeAdapterTypes.TextNode | undefined)?.value, value);
    }
    const input = find(parseFragment(textInput({ name: 'i', label: 'I', value: '"12,5' }).text), 'input');
    assert.equal(attributesOf(input).value, '"12,5');
  });

  it('never gives a password back', () => {
    assert.doesNotMatch(
      textInput({ name: 'p', label: 'P', type: 'password', value: 'secret' }).text,
      /secret/,
    );
  });

  it('takes a figure as text, because 12,5 is a number too', () => {
    const attributes = attributesOf(
      find(parseFragment(textInput({ name: 'n', label: 'N', isNumber: true }).text), 'input'),
    );
    assert.deepEqual([attributes.type, attributes.inputmode], ['text', 'decimal']);
  });

  it('says in which language it is to be written when that is not the language of the page', () => {
    const attributes = attributesOf(
      find(parseFragment(textInput({ name: 'n', label: 'N', writtenIn: 'ar' }).text), 'input'),
    );
    assert.deepEqual([attributes.lang, attributes.dir], ['ar', 'rtl']);
  });
});

describe('a choice', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, text: value.toUpperCase() }));
  const chosen = (text: string, word: string) =>
    [...text.matchAll(new RegExp(`value="(.)"[^>]*\\s${word}`, 'g'))].map((match) => match[1]);

  it('keeps what was chosen', () => {
    assert.deepEqual(chosen(radios({ name: 'r', label: 'R', options, value: 'b' }).text, 'checked'), ['b']);
    assert.deepEqual(
      chosen(checkboxes({ name: 'c', label: 'C', options, values: ['a', 'c'] }).text, 'checked'),
      ['a', 'c'],
    );
    assert.deepEqual(chosen(select({ name: 's', label: 'S', options, value: 'c' }).text, 'selected'), ['c']);
  });

  it('chooses nothing by itself', () => {
    assert.deepEqual(chosen(radios({ name: 'r', label: 'R', options }).text, 'checked'), []);
  });

  it('is led to at its first option by the error summary', () => {
    assert.match(radios({ name: 'r', label: 'R', options }).text, /id="r"[\s\S]*id="r-2"[\s\S]*id="r-3"/);
  });
});
