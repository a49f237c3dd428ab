import assert from 'node:assert/strict';
import { it } from 'node:test';
import { languages } from '#language/languages.ts';
import { councilDocx } from './council-docx.ts';
import { sampleDocument } from './test-document.ts';
import { writeCouncilDocx } from './write-council-docx.ts';

it('writes the same files in threads of their own, each to who asked for it', async () => {
  const written = new Date(0);
  const files = await Promise.all(
    languages.map((language) => writeCouncilDocx(sampleDocument(language), written)),
  );
  for (const [at, language] of languages.entries()) {
    const here = await councilDocx(sampleDocument(language), written);
    assert.equal(Buffer.compare(files[at] ?? new Uint8Array(), here), 0, language);
  }
});

it('answers with the error of a document that cannot be written, and goes on', async () => {
  const broken = { ...sampleDocument('en'), body: null } as never;
  await assert.rejects(writeCouncilDocx(broken, new Date(0)));
  assert.ok((await writeCouncilDocx(sampleDocument('en'), new Date(0))).length > 1000);
});
