import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { lexiconOf } from './lexicon.ts';
import { editionIn } from './printed-edition.ts';

const places: [Language, inside: string, place: string][] = [
  ['es', 'Rev. Santa Irene del Mar, 2049', 'Santa Irene del Mar'],
  ['es', 'Rev. la Villa de los Pinos, 2049', 'la Villa de los Pinos'],
  ['fr', 'Rév. Port de la Côte des Ormes, 2049', 'Port de la Côte des Ormes'],
  ['fr', 'modifiée à Saint-Jean de la Mer, 2049', 'Saint-Jean de la Mer'],
  ['en', 'Rev. Newcastle upon Lime, 2049', 'Newcastle upon Lime'],
  ['en', 'Rev. St. Mary of the Sea, 2049', 'St. Mary of the Sea'],
  ['en', 'Port of the Lakes, 2012; Rev. Port of the Far Lakes, 2049', 'Port of the Far Lakes'],
  ['ru', 'Пересм. Нижний Яр на Волге, 2049 г.', 'Нижний Яр на Волге'],
  ['ru', 'Пересм. Советная Гавань, 2049', 'Советная Гавань'],
  ['ar', 'جنيف، 2012؛ المراجَع في سانتا إيرين ديل مار، 2049', 'سانتا إيرين ديل مار'],
  ['zh', '2049年，圣伊雷内·德尔马，修订版', '圣伊雷内·德尔马'],
];

test('a place may have several words, in small letters too', () => {
  for (const [language, inside, place] of places) {
    const edition = editionIn(inside, lexiconOf(language));
    assert.deepEqual([edition?.place, edition?.year, edition?.revised], [place, 2049, true], inside);
  }
});

test('a sentence with a year is no edition', () => {
  for (const inside of ['see the report. The Council met in 2049', 'Annex 2; the report of the year 2049'])
    assert.equal(editionIn(inside, lexiconOf('en')), null, inside);
  assert.equal(editionIn('Совет, 2049', lexiconOf('ru'))?.body, 'Council');
});
