import type { Language } from '#language/languages.ts';
import type { Annex, Citation, Item, ReadInstrument, Section } from '#mandates/reading/instrument.ts';
import type { MarkedText } from '#mandates/comparing/marked-text.ts';
import { escapeXml } from './xml-tree.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const proprietary = 'urn:unie:reading';
const languageCodes: Record<Language, string> = {
  ar: 'ara',
  zh: 'zho',
  en: 'eng',
  fr: 'fra',
  ru: 'rus',
  es: 'spa',
};
const hierarchy = ['paragraph', 'subparagraph', 'point', 'indent'];

export type AknOptions = {
  /** Items whose words changed since the earlier text: they carry `ins` and `del`. */
  marked?: ReadonlyMap<Item, MarkedText>;
  /** The day the manifestation was made, YYYY-MM-DD; the caller's clock. */
  date: string;
};

/**
 * An instrument as Akoma Ntoso 1.0 in the manner of AKN4UN: a statement of subtype deliberation with the FRBR data of
 * work, expression and manifestation, lifecycle, references, notes and annexes.
 */
export function writeAkomaNtoso(instrument: ReadInstrument, options: AknOptions): string {
  return new Writer(instrument, options).document();
}

/** The work's address: /akn/un/statement/deliberation/pp/2022/resolution-71. */
export function workAddress(
  kind: string,
  number: string | null,
  body: string | null,
  year: number | null,
): string {
  const slug = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.-]+/gu, '-')
      .replace(/^-|-$/g, '');
  const parts = [
    '/akn/un/statement/deliberation',
    slug(body ?? 'unknown'),
    ...(year === null ? [] : [String(year)]),
  ];
  return `${parts.join('/')}/${slug(`${kind}-${number ?? 'unnumbered'}`)}`;
}

class Writer {
  #instrument: ReadInstrument;
  #options: AknOptions;
  #marked: ReadonlyMap<Item, MarkedText>;

  constructor(instrument: ReadInstrument, options: AknOptions) {
    this.#instrument = instrument;
    this.#options = options;
    this.#marked = options.marked ?? new Map();
  }

  document(): string {
    const { kind, sections, annexes } = this.#instrument;
    const firstOperative = sections.findIndex(({ type }) => type === 'operative');
    const preamble = firstOperative === -1 ? sections : sections.slice(0, firstOperative);
    const operative = firstOperative === -1 ? [] : sections.slice(firstOperative);
    const address = this.#address();
    return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${namespace}"><statement name="${kind ?? 'resolution'}" contains="${this.#options.marked ? 'multipleVersions' : 'originalVersion'}">
${this.#meta(address, true)}
${this.#preface()}
${this.#preamble(preamble)}
<mainBody>${operative.map((section) => this.#operative(section)).join('\n') || '<p/>'}</mainBody>
${annexes.length > 0 ? `<attachments>${annexes.map((annex, index) => this.#annex(annex, index + 1, address)).join('\n')}</attachments>` : ''}
</statement></akomaNtoso>
`;
  }

  #address(): string {
    const { kind, number, body, revision } = this.#instrument;
    return workAddress(kind ?? 'resolution', number, body, revision.year);
  }

  #meta(address: string, isMain: boolean, component = 'main'): string {
    const { language, body, number, kind, revision, style, proposal, footnotes } = this.#instrument;
    // An identifier occurs once in a document: those of an annex carry its name.
    const prefix = isMain ? '' : `${component}__`;
    const expression = `${address}/${languageCodes[language]}@`;
    const date = revision.year === null ? '0001-01-01' : `${revision.year}-01-01`;
    const level = (name: string, uri: string, extra: string, day: string, event: string) =>
      `<${name}><FRBRthis value="${escapeXml(`${uri}/!${component}`)}"/><FRBRuri value="${escapeXml(uri)}"/><FRBRdate date="${day}" name="${event}"/><FRBRauthor href="#${prefix}${escapeXml(bodyId(body))}"/>${extra}</${name}>`;
    const work = `<FRBRcountry value="un"/><FRBRsubtype value="deliberation"/>${number ? `<FRBRnumber value="${escapeXml(number)}"/>` : ''}<FRBRname value="${kind ?? 'resolution'}"/>`;
    const notes =
      isMain && footnotes.length > 0
        ? `<notes source="#${prefix}unie">${footnotes.map((note, index) => `<note eId="note_${index + 1}" marker="${escapeXml(note.label)}"><p>${escapeXml(note.text)}</p></note>`).join('')}</notes>`
        : '';
    const reading = isMain
      ? `<proprietary source="#${prefix}unie"><reading xmlns="${proprietary}" style="${style}" kind="${kind ?? ''}" body="${escapeXml(body ?? '')}" revision="${escapeXml(revision.raw ?? '')}" revised="${revision.revised}" place="${escapeXml(revision.place ?? '')}" year="${revision.year ?? ''}"${proposal ? ` marker="${proposal.marker}" proposal="${escapeXml(proposal.number ?? '')}"` : ''}/></proprietary>`
      : '';
    return `<meta><identification source="#${prefix}unie">${level('FRBRWork', address, work, date, 'adoption')}${level('FRBRExpression', expression, `<FRBRlanguage language="${languageCodes[language]}"/>`, date, 'adoption')}${level('FRBRManifestation', `${expression}/akn.xml`, '<FRBRformat value="application/akn+xml"/>', this.#options.date, 'generation')}</identification>
<lifecycle source="#${prefix}unie"><eventRef eId="${prefix}event_1" date="${date}" type="generation" source="#${prefix}original"/>${revision.revised ? `<eventRef eId="${prefix}event_2" date="${date}" type="amendment" source="#${prefix}original"/>` : ''}</lifecycle>
<references source="#${prefix}unie"><original eId="${prefix}original" href="${escapeXml(address)}" showAs="original"/><TLCOrganization eId="${prefix}${escapeXml(bodyId(body))}" href="/ontology/organization/${escapeXml(bodyId(body))}" showAs="${escapeXml(body ?? '')}"/><TLCOrganization eId="${prefix}unie" href="/ontology/organization/unie" showAs="Unie"/>${isMain ? this.#roles() : ''}</references>
${notes}${reading}</meta>`;
  }

  #roles(): string {
    const texts = [
      ...new Set(this.#instrument.sections.flatMap(({ addressees }) => addressees.map(({ text }) => text))),
    ];
    return texts
      .map(
        (text, index) =>
          `<TLCRole eId="role_${index + 1}" href="/ontology/role/${index + 1}" showAs="${escapeXml(text)}"/>`,
      )
      .join('');
  }

  #preface(): string {
    const { kind, number, revision, title } = this.#instrument;
    const parts = [
      kind ? `<docType>${kind}</docType>` : '',
      number ? `<docNumber>${escapeXml(number)}</docNumber>` : '',
      revision.raw ? `<inline name="revision">(${escapeXml(revision.raw)})</inline>` : '',
      title ? `<docTitle>${escapeXml(title)}</docTitle>` : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? `<preface><longTitle><p>${parts.join(' ')}</p></longTitle></preface>` : '';
  }

  #preamble(sections: Section[]): string {
    const { enactingFormula } = this.#instrument;
    const formula = enactingFormula
      ? `<formula name="enactingFormula"><p>${escapeXml(enactingFormula)}</p></formula>`
      : '';
    if (!formula && sections.length === 0) return '';
    return `<preamble>${formula}${sections.map((section) => this.#recitals(section)).join('\n')}</preamble>`;
  }

  #recitals(section: Section): string {
    const id = `recs_${section.order}`;
    const tree = nest(section.items);
    const recital = ({ item, children }: Node, index: number, prefix: string, tag: string): string => {
      const eId = `${prefix}__${tag === 'recital' ? 'rec' : 'item'}_${index + 1}`;
      const list =
        children.length > 0
          ? `<blockList eId="${eId}__list_1">${children.map((child, at) => recital(child, at, `${eId}__list_1`, 'item')).join('')}</blockList>`
          : '';
      return `<${tag} eId="${eId}"${levelClass(item)}>${num(item)}<p>${item ? this.#inline(item) : ''}</p>${list}</${tag}>`;
    };
    const body =
      tree.map((node, index) => recital(node, index, id, 'recital')).join('') ||
      `<recital eId="${id}__rec_1" class="none"><p/></recital>`;
    return `<recitals eId="${id}"><heading>${this.#heading(section)}</heading>${body}</recitals>`;
  }

  #operative(section: Section): string {
    const id = `sec_${section.order}`;
    const kind = section.type === 'preamble' ? ' class="preamble"' : '';
    return `<section eId="${id}"${kind}><heading>${this.#heading(section)}</heading>${this.#hierarchy(nest(section.items), id)}</section>`;
  }

  #hierarchy(nodes: readonly Node[], prefix: string, depth = 0): string {
    const tag = hierarchy[Math.min(depth, hierarchy.length - 1)] ?? 'point';
    return nodes
      .map(({ item, children }, index) => {
        const eId = `${prefix}__${tag.slice(0, 4)}_${index + 1}`;
        const text = `<p>${item ? this.#inline(item) : ''}</p>`;
        const body =
          children.length > 0
            ? `<intro>${text}</intro>${this.#hierarchy(children, eId, depth + 1)}`
            : `<content>${text}</content>`;
        return `<${tag} eId="${eId}"${levelClass(item)}>${num(item)}${body}</${tag}>`;
      })
      .join('\n');
  }

  #heading({ heading, addressees }: Section): string {
    let xml = '';
    let from = 0;
    const roles = [
      ...new Set(this.#instrument.sections.flatMap((each) => each.addressees.map(({ text }) => text))),
    ];
    for (const { text, role } of addressees) {
      const at = heading.indexOf(text, from);
      if (at === -1) continue;
      xml += `${escapeXml(heading.slice(from, at))}<role refersTo="#role_${roles.indexOf(text) + 1}" class="${role}">${escapeXml(text)}</role>`;
      from = at + text.length;
    }
    return xml + escapeXml(heading.slice(from));
  }

  /** The text of an item with its references, or with what was inserted and deleted. */
  #inline(item: Item): string {
    const marked = this.#marked.get(item);
    if (marked) {
      return marked
        .map(({ text, change }) => (change ? `<${change}>${escapeXml(text)}</${change}>` : escapeXml(text)))
        .join('');
    }
    let xml = '';
    let from = 0;
    for (const citation of item.citations) {
      const at = item.text.indexOf(citation.raw, from);
      if (at === -1) continue;
      xml += `${escapeXml(item.text.slice(from, at))}<ref href="${escapeXml(citationAddress(citation))}">${escapeXml(citation.raw)}</ref>`;
      from = at + citation.raw.length;
    }
    return xml + escapeXml(item.text.slice(from));
  }

  #annex(annex: Annex, index: number, address: string): string {
    const id = `att_${index}`;
    const title = annex.title ? `<subheading>${escapeXml(annex.title)}</subheading>` : '';
    const body = this.#hierarchy(nest(annex.items), id) || '<p/>';
    const number = annex.number ? ` class="number-${escapeXml(annex.number)}"` : '';
    return `<attachment eId="${id}"${number}><heading>${escapeXml(annex.heading)}</heading>${title}<doc name="${annex.kind}">${this.#meta(address, false, `${annex.kind}_${index}`)}<mainBody>${body}</mainBody></doc></attachment>`;
  }
}

/** Items as a tree by their levels; a skipped level gets a node without an item. */
type Node = { item: Item | null; children: Node[] };

function nest(items: readonly Item[]): Node[] {
  const roots: Node[] = [];
  const path: Node[] = [];
  for (const item of items) {
    path.length = Math.min(path.length, item.level - 1);
    const node: Node = { item, children: [] };
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}

/** The level is written only where the nesting cannot show it. */
const levelClass = (item: Item | null) => (item ? ` class="level-${item.level}"` : '');

const num = (item: Item | null) => (item?.label ? `<num>${escapeXml(item.label)}</num>` : '');

const bodyId = (body: string | null) => (body ?? 'unknown').replace(/[^A-Za-z0-9_-]/g, '-');

function citationAddress({ kind, number, body, year }: Citation): string {
  if (kind === 'article' || kind === 'provision') {
    return `/akn/un/act/${(body ?? 'unknown').toLowerCase()}#${kind === 'article' ? 'art' : 'no'}_${encodeURIComponent(number)}`;
  }
  return encodeURI(workAddress(kind, number, body, year));
}
