import { parentPort, workerData } from 'node:worker_threads';
import type { CouncilDocument } from './council-document.ts';
import { councilDocx } from './council-docx.ts';

/* A thread of its own that writes one Word file and ends; write-council-docx.ts starts it. */

const { document, written } = workerData as { document: CouncilDocument; written: Date };
const bytes = await councilDocx(document, written);
parentPort?.postMessage(bytes);
