import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decisionOf, refit } from '#overlap/decisions.ts';
import { type Call, Stop, tellProblems, textOf, usage } from './overlap-call.ts';
import { indexOf, weightsOf } from './overlap-inputs.ts';

/** Refits the weights from recorded decisions and tells the figures before and after. */
export function fit(positionals: readonly string[], call: Call): number {
  const { values, io, say } = call;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || values.items === undefined)
    throw new Stop(2, `${say('command.bad-use')}\n${usage}`);
  const index = indexOf(values.items, call);
  const decisions = textOf(file, call)
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const decision = decisionIn(line);
      if (decision === undefined)
        tellProblems(file, [{ line: at + 1, kind: 'field', value: 'a, b, verdict' }], call);
      return decision ?? [];
    });
  const before = weightsOf(call);
  const { weights, rows, unknown } = refit(index, decisions, before, `${before.version}+${decisions.length}`);
  for (const { a, b } of unknown)
    io.writeError(`${say('command.unknown-item', { id: index.slots.has(a) ? b : a })}\n`);
  for (const { setting, before: old, after, isFitted } of rows) {
    const figures = {
      pairs: old.pairs,
      lossBefore: old.loss.toFixed(3),
      lossAfter: after.loss.toFixed(3),
      areaBefore: old.area.toFixed(3),
      areaAfter: after.area.toFixed(3),
    };
    io.write(`${say(`setting.${setting}`)}: ${say(isFitted ? 'fit.figures' : 'fit.too-few', figures)}\n`);
  }
  if (values.out !== undefined)
    writeFileSync(resolve(io.cwd, values.out), `${JSON.stringify(weights, null, 2)}\n`);
  return 0;
}

function decisionIn(line: string) {
  try {
    return decisionOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}
