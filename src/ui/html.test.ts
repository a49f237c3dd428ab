import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { address, escapeHtml, html, nothing, trusted } from './html.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Text = DefaultTreeAdapterTypes.TextNode;

function onlyElement(text: string): Element {
  const fragment = parseFragment(text);
  assert.equal(fragment.childNodes.length, 1, text);
  return fragment.childNodes[0] as Element;
}

const attributeOf = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value;

/** Parsers turn carriage returns into new lines and drop the sign of nothing; everything else must come back as it was. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '<',
          '>',
          '"',
          "'",
          '&',
          '&amp;',
          '</p>',
          '<script>',
          '-->',
          ' onload=x',
          'é',
          '\u202e',
          'a',
        ),
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replace(/[\r\0]/g, ''));

describe('the html tag', () => {
  it('gives any text back as text of its element, never as markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const element = onlyElement(html`<p>${text}</p>`.text);
        assert.equal(element.tagName, 'p');
        assert.equal(element.childNodes.map((each) => (each as Text).value).join(''), text);
      }),
    );
  });

  it('leaves the indentation of our code out, never a line of a value', () => {
    const poem = 'one\n    two';
    // prettier-ignore
    const text = html`<p
      class="a"
    >
      ${poem}
      <b>x</b> <i>y</i>
    </p>`.text;
    assert.equal(text, '<p\nclass="a"\n>\none\n    two\n<b>x</b> <i>y</i>\n</p>');
  });

  it('gives any text back as the value of its attribute, in both kinds of quotes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const element = onlyElement(html`<p title="${text}" data-other="${text}"></p>`.text);
        assert.equal(attributeOf(element, 'title'), text);
        assert.equal(attributeOf(element, 'data-other'), text);
        assert.equal(element.attrs.length, 2);
      }),
    );
  });

  it('keeps what is HTML already, and joins lists of any depth', () => {
    const item = (text: string) => html`<b>${text}</b>`;
    assert.equal(html`<i>${['<', 'b'].map(item)}</i>`.text, '<i><b>&lt;</b><b>b</b></i>');
    assert.equal(html`${[['<', [1, 2n]], nothing, trusted('<br>')]}`.text, '&lt;12<br>');
  });

  it('prints nothing for what is not there, and nought for nought', () => {
    assert.equal(html`${null}${undefined}${true}${false}${''}`.text, '');
    assert.equal(html`${0}${-0.5}`.text, '0-0.5');
  });

  it('escapes once, however deep it is put together', () => {
    const inner = html`<b>${'&'}</b>`;
    assert.equal(html`<p>${html`${inner}`}</p>`.text, '<p><b>&amp;</b></p>');
    assert.equal(escapeHtml('&amp;'), '&amp;amp;');
  });
});

describe('addresses', () => {
  const kept = [
    '/',
    '/fr/plan?x=1&y=2#a',
    'https://example.org/',
    'HTTP://example.org',
    'mailto:a@example.org',
    '#top',
    '?page=2',
  ];
  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '//example.org/elsewhere',
    '/\\example.org',
    '/\n/example.org',
    'file:///etc',
    'plan',
    '',
  ];
  for (const url of kept) it(`keeps ${url}`, () => assert.equal(address(url), url));
  for (const url of refused) it(`refuses ${JSON.stringify(url)}`, () => assert.equal(address(url), '#'));

  it('never lead to another site or run code unless the scheme is one of ours', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      'javascript:',
      'data:',
      'https:',
      '//',
      '\t',
      '\n',
      ' ',
      '#',
      '?',
      'x',
      'example.org',
      '@',
      ':',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        if (!URL.canParse(address(parts.join('')), 'https://unie.example/fr/')) return;
        const url = new URL(address(parts.join('')), 'https://unie.example/fr/');
        const isOwn = url.origin === 'https://unie.example';
        assert.ok(
          isOwn || /^https?:\/\//i.test(parts.join('')) || parts.join('').startsWith('https:'),
          url.href,
        );
        assert.ok(['https:', 'http:', 'mailto:'].includes(url.protocol), url.href);
      }),
    );
  });
});
