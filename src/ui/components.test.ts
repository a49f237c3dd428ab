import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { directionOf, languages, tags } from '#language/languages.ts';
import { readExamples } from './example-files.ts';
import { examplePage } from './example-page.examples.ts';
import { gallery } from './gallery.ts';

/* What holds for every component, tried on all examples of all of them on one page, in six languages. */

type Element = DefaultTreeAdapterTypes.Element;

const components = await readExamples();

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const attributeOf = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value;

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

it('every component has examples', () => {
  assert.ok(components.length >= 23, `${components.length} components`);
  for (const { component, examples } of components) assert.ok(examples.length > 0, component);
});

for (const language of languages) {
  describe(`all components in ${language}`, () => {
    const errors: string[] = [];
    const text = examplePage(language, gallery(language, components)).text;
    const document = parse(text, {
      onParseError: (error) => errors.push(error.code),
      sourceCodeLocationInfo: true,
    });
    const elements = elementsOf(document);
    const having = (name: string) => elements.filter((each) => attributeOf(each, name) !== undefined);
    const ids = having('id').map((each) => attributeOf(each, 'id'));

    it('parse without an error', () => assert.deepEqual(errors, []));

    it('say language and direction of the page', () => {
      const root = elements.find((each) => each.tagName === 'html');
      assert.ok(root);
      assert.equal(attributeOf(root, 'lang'), tags[language]);
      assert.equal(attributeOf(root, 'dir'), directionOf(language));
    });

    it('keep to the strict content policy: no style, script or handler inside the page', () => {
      assert.deepEqual(having('style'), []);
      assert.deepEqual(
        elements
          .filter((each) => each.tagName === 'style' || each.tagName === 'script')
          .map((each) => each.tagName),
        [],
      );
      assert.deepEqual(
        elements.flatMap((each) => each.attrs.filter((one) => one.name.startsWith('on'))),
        [],
      );
    });

    it('have each id once, and refer to ids that are there', () => {
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      assert.deepEqual(twice, []);
      const wanted = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
        having(name).flatMap((each) => (attributeOf(each, name) ?? '').split(' ')),
      );
      assert.ok(wanted.length > 10);
      assert.deepEqual(
        wanted.filter((id) => !ids.includes(id)),
        [],
      );
    });

    it('give every control a label and every picture a name or no voice', () => {
      const labelled = new Set(
        elements.filter((each) => each.tagName === 'label').map((each) => attributeOf(each, 'for')),
      );
      for (const each of elements) {
        if (!['input', 'select', 'textarea'].includes(each.tagName) || attributeOf(each, 'type') === 'hidden')
          continue;
        assert.ok(labelled.has(attributeOf(each, 'id')), `${each.tagName} ${attributeOf(each, 'name')}`);
      }
      const pictures = elements.filter(
        (each) =>
          each.tagName === 'svg' &&
          !('tagName' in (each.parentNode ?? {}) && (each.parentNode as Element).tagName === 'svg'),
      );
      for (const each of pictures) {
        const isNamed = attributeOf(each, 'role') === 'img' && attributeOf(each, 'aria-labelledby');
        assert.ok(isNamed || attributeOf(each, 'aria-hidden') === 'true', attributeOf(each, 'class'));
      }
    });

    it('give every link and button a text', () => {
      for (const each of elements) {
        if (each.tagName === 'a' || each.tagName === 'button') assert.notEqual(textOf(each).trim(), '');
      }
    });

    it('leave no value unprinted', () => assert.doesNotMatch(text, /undefined|NaN|\[object|Infinity/));
  });
}
