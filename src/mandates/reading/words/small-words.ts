import type { Language } from '#language/languages.ts';

/** What a small word does in a sentence. */
export type SmallKind =
  'article' | 'preposition' | 'both' | 'conjunction' | 'that' | 'pronoun' | 'auxiliary' | 'not' | 'all';

/**
 * The small words of each language by what they do; `both` is a preposition and its article in one ("du", "al").
 * They are known in every text, and they say what may follow them.
 */
export const smallWords: Record<Language, Partial<Record<SmallKind, string>>> = {
  en: {
    article: 'the a an this these those its their our each every any no such',
    preposition:
      'of in on for with by from at into upon through between among within without during before after under over against via per towards regarding concerning throughout including according pursuant owing',
    both: 'to',
    conjunction: 'and or but nor',
    that: 'that which who whose where when how whether if as than while so',
    pronoun: 'it they them he she we us there',
    auxiliary:
      'is are was were be been being has have had having do does did can could may might shall should will would must',
    not: 'not',
    all: 'all both other more most some many several two three four five six seven eight nine ten eleven twelve fifteen twenty hundred thousand',
  },
  fr: {
    article: "le la les l' un une ce cet cette ces son sa ses leur leurs chaque",
    preposition:
      "de d' à en dans par pour sur avec sans sous vers entre chez selon depuis pendant dès contre après avant notamment conformément grâce afin lors auprès moyennant envers",
    both: 'du des au aux',
    conjunction: 'et ou ni mais',
    that: "que qu' qui dont où si s' comme lorsque",
    pronoun: 'il ils elle elles se y en on cela ceux celles celui celle',
    auxiliary:
      'est sont était étaient a ont soit soient sera seront être avoir peut peuvent doit doivent fait font',
    not: "ne n' pas",
    all: 'tous toutes tout toute autres autre deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cent mille',
  },
  es: {
    article: 'el la los las un una unos unas lo este esta estos estas su sus cada dicho dicha',
    preposition:
      'de a en con por para sobre entre sin bajo desde hasta hacia según durante mediante ante contra tras incluida incluidos conforme gracias',
    both: 'del al',
    conjunction: 'y e o u ni pero',
    that: 'que quien quienes cuyo cuya cuyos cuyas donde si como cuando cual cuales',
    pronoun: 'se le les ello ellos ellas',
    auxiliary: 'es son fue fueron ser sea sean ha han haya hayan ha sido está están puede pueden debe deben',
    not: 'no',
    all: 'todos todas todo toda otros otras otro otra dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cien mil',
  },
  ru: {
    article: 'этот эта это эти этого этой этих этому этим свой своя свои своих его её их каждый каждого',
    preposition:
      'в во на с со к ко у о об обо от из по под при про за над для без до через между среди перед после против кроме путем посредством относительно включая согласно благодаря ввиду вследствие',
    conjunction: 'и или а но либо',
    that: 'что чтобы который которая которое которые которых которого которой которому которым которыми если как где когда',
    pronoun: 'он она оно они ему им ней них себя',
    auxiliary:
      'быть был была было были будет будут является являются может могут должен должна должно должны следует имеет имеют',
    not: 'не ни',
    all: 'все всех всем всеми весь вся всю другие других другим более два две двух трех три трём четыре четырех пять шесть семь восемь девять десять пятнадцать двадцать',
  },
  ar: {
    article: 'هذا هذه ذلك تلك هؤلاء',
    preposition:
      'في من إلى على عن مع بين عند حتى منذ خلال بعد قبل دون لدى عبر بشأن بما نحو ضمن بموجب وفقا طبقا بفضل',
    conjunction: 'أو ثم',
    that: 'أن إن التي الذي الذين اللذين ما إذا حيث كما لأن بأن وأن',
    pronoun: 'هو هي هم به بها فيه فيها له لها عليها عليه منها إليها',
    auxiliary: 'كان كانت يكون تكون قد يمكن ينبغي يجب',
    not: 'لا لم لن غير',
    all: 'جميع كل بعض سائر كافة',
  },
  zh: {
    preposition: '在 对 为 由 从 向 与 以 于 将 把 按照 根据 通过 关于',
    conjunction: '和 及 以及 并 或',
    that: '的',
    auxiliary: '是 有 应 可 能 会 须',
    not: '不 未',
    all: '所有 各 其他',
  },
};
