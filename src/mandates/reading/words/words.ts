/**
 * The words by which one language is read. Lists are written "a|b c|d*": `*` stands for any ending. Sources: headings of
 * Final Acts and Council resolutions in six languages, the editorial practice of the United Nations for the Assembly's.
 */
export type ReadingWords = {
  /** Verbs that open a paragraph of the preamble. */
  preamble: string;
  /** Verbs that open an operative part. */
  operative: string;
  /** "further", "also": before the verb, after it. */
  before: string;
  after: string;
  /** Endings or openings that show a verb not in the lists, as regular expressions over folded text. */
  looksPreamble: RegExp;
  looksOperative: RegExp;
  /** A second verb in a heading: "resolves to instruct". */
  chained: string;
  /** "in consultation with". */
  consulted: string;
  /** Words that part two addressees, as the source of a regular expression. */
  and: string;
  /** How an addressee begins. */
  addressee: string;
  /** Where the sentence goes on after the addressee: "to submit", "de présenter". */
  goesOn: RegExp;
  /** First words of an item without number: "to", "that". */
  itemOpens: string;
  /** Names of kinds of instruments, for citations and title lines. */
  kinds: Record<'resolution' | 'decision' | 'recommendation' | 'opinion' | 'question', string>;
  article: string;
  provision: string;
  /** Names of the bodies whose instruments are cited, and of the treaties. */
  bodies: Record<string, string>;
  thisConference: string;
  /** Opening of the enacting formula: "The Plenipotentiary Conference". */
  enacting: string;
  generalAssembly: string;
  adoptedBy: string;
  annex: string;
  appendix: string;
  revised: string;
  modified: string;
  /** What may be named as part of an instrument: annex, section, paragraph. */
  parts: string;
  /** Between the part and the instrument: "of", "to". */
  of: string;
  /** A date after a number: "of 21 December 2016" — the source of a regular expression that captures the year. */
  date: string;
  /** Words that make "No. 5" something else than a provision. */
  notProvision: string;
  /** Reporting duties. */
  report: string;
  deliverables: string;
  annual: string;
  biennial: string;
  eachSession: string;
  nextConference: string;
  recipients: string;
  jointInspectionUnit: string;
  reasons: string;
};
