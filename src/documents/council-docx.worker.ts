import { parentPort } from 'node:worker_threads';
import type { CouncilDocument } from './council-document.ts';
import { councilDocx } from './council-docx.ts';

export type DocxJob = { document: CouncilDocument; written: Date };
export type DocxAnswer = { bytes: Uint8Array } | { error: Error };

/* A thread that writes one Word file after another; write-council-docx.ts starts it. */
parentPort?.on('message', ({ document, written }: DocxJob) => {
  councilDocx(document, written).then(
    (bytes) => parentPort?.postMessage({ bytes } satisfies DocxAnswer),
    (error: Error) => parentPort?.postMessage({ error } satisfies DocxAnswer),
  );
});
