import { projectThesaurus } from '#overlap/concepts.ts';
import { indexItems } from '#overlap/overlap.ts';
import type { OverlapIndex } from '#overlap/overlap-index.ts';
import { readItems, readPassages } from '#overlap/read-items.ts';
import { type Concept, parseThesaurus } from '#overlap/thesaurus.ts';
import { type Weights, projectWeights, readWeights } from '#overlap/weights.ts';
import { type Call, Stop, tellProblems, textOf } from './overlap-call.ts';

/** The index of the items of a file, with the memory and the thesaurus of the call. */
export function indexOf(file: string, call: Call): OverlapIndex {
  const { values } = call;
  const read = readItems(textOf(file, call));
  tellProblems(file, read.problems, call);
  const memory = values.memory === undefined ? undefined : readPassages(textOf(values.memory, call));
  if (memory !== undefined) tellProblems(values.memory ?? '', memory.problems, call);
  const index = indexItems(read.items, {
    memory: memory?.passages ?? [],
    concepts: conceptsOf(call),
    selfMemory: values['no-self-memory'] !== true,
  });
  tellNotices(index, memory !== undefined, call);
  return index;
}

function conceptsOf(call: Call): Concept[] {
  const more = call.values.thesaurus;
  const { concepts, problems } = parseThesaurus(
    more === undefined ? projectThesaurus : `${projectThesaurus}\n${textOf(more, call)}`,
  );
  if (problems.length > 0)
    call.io.writeError(`${call.say('notice.thesaurus', { count: problems.length })}\n`);
  return concepts;
}

/** The weights of the call, or those of the project. */
export function weightsOf({ values, say, io }: Call): Weights {
  if (values.weights === undefined) return projectWeights;
  let weights: Weights | undefined;
  const text = textOf(values.weights, { values, say, io } as Call);
  try {
    weights = readWeights(JSON.parse(text));
  } catch {
    weights = undefined;
  }
  if (weights === undefined) throw new Stop(2, say('command.bad-weights', { file: values.weights }));
  return weights;
}

/** What is not wrong but should be known: texts in another language than they say, a memory in one language. */
function tellNotices(index: OverlapIndex, hasMemoryFile: boolean, { io, say }: Call): void {
  const [first] = index.misnamed;
  if (first !== undefined)
    io.writeError(`${say('notice.misnamed', { count: index.misnamed.length, id: first })}\n`);
  const languages = [...index.memory.terms.values()].filter(({ size }) => size > 0).length;
  if (hasMemoryFile && languages === 1) io.writeError(`${say('notice.one-language')}\n`);
}
