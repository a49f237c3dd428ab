import type { Overlap } from './compare-one.ts';
import type { OverlapIndex } from './overlap-index.ts';

/** Where embeddings come from, as `UNIE_EMBEDDING_URL`, `UNIE_EMBEDDING_MODEL` and `UNIE_EMBEDDING_KEY` say. */
export type EmbeddingProvider = { url: string; host: string; model?: string; key?: string };

/** Why there are no embeddings: no answer in time, an error status, another shape, not reachable, or an address that is none. */
export type ProviderProblem = 'timeout' | 'status' | 'shape' | 'network' | 'address';

export type Embeddings =
  { ok: true; vectors: Map<string, Float32Array> } | { ok: false; problem: ProviderProblem };

/** Input and output: the network, and only when an address is set. So many texts are asked for at a time. */
const batch = 64;
const patience = 10_000;
const longestText = 4000;

/** The provider of the environment; undefined, and nothing is ever contacted, unless an address is set. */
export function providerOf(env: Record<string, string | undefined>): EmbeddingProvider | undefined {
  const url = env['UNIE_EMBEDDING_URL'];
  if (url === undefined || url.trim() === '') return undefined;
  return {
    url,
    host: URL.parse(url)?.host ?? url,
    ...(env['UNIE_EMBEDDING_MODEL'] && { model: env['UNIE_EMBEDDING_MODEL'] }),
    ...(env['UNIE_EMBEDDING_KEY'] && { key: env['UNIE_EMBEDDING_KEY'] }),
  };
}

/**
 * The embeddings of the items in some overlaps, by id, each from the item's first text.
 * Asked in the common shape `{"model", "input": [text, …]}` for `{"data": [{"index", "embedding": [number, …]}, …]}`.
 */
export async function embeddingsFor(
  index: OverlapIndex,
  overlaps: readonly Overlap[],
  provider: EmbeddingProvider,
  timeout = patience,
): Promise<Embeddings> {
  const protocol = URL.parse(provider.url)?.protocol;
  if (protocol !== 'http:' && protocol !== 'https:') return { ok: false, problem: 'address' };
  const ids = [...new Set(overlaps.flatMap(({ a, b }) => [a, b]))];
  const vectors = new Map<string, Float32Array>();
  for (let from = 0; from < ids.length; from += batch) {
    const part = ids.slice(from, from + batch);
    const answer = await ask(
      provider,
      part.map((id) => textOf(index, id)),
      timeout,
    );
    if (typeof answer === 'string') return { ok: false, problem: answer };
    for (const [at, id] of part.entries()) vectors.set(id, answer[at] as Float32Array);
  }
  return { ok: true, vectors };
}

function textOf(index: OverlapIndex, id: string): string {
  const texts = index.items[index.slots.get(id) ?? -1]?.texts ?? {};
  return (
    Object.values(texts)
      .find((text) => text.trim() !== '')
      ?.slice(0, longestText) ?? '-'
  );
}

async function ask(
  provider: EmbeddingProvider,
  input: readonly string[],
  timeout: number,
): Promise<Float32Array[] | ProviderProblem> {
  try {
    const response = await fetch(provider.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(provider.key !== undefined && { authorization: `Bearer ${provider.key}` }),
      },
      body: JSON.stringify({ ...(provider.model !== undefined && { model: provider.model }), input }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) return 'status';
    return vectorsOf(await response.text(), input.length) ?? 'shape';
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'network';
  }
}

/** The vectors of an answer in the order asked; undefined when one is missing or holds anything but numbers. */
function vectorsOf(text: string, count: number): Float32Array[] | undefined {
  let data: unknown;
  try {
    data = (JSON.parse(text) as { data?: unknown } | null)?.data;
  } catch {
    return undefined;
  }
  if (!Array.isArray(data) || data.length !== count) return undefined;
  const vectors: Float32Array[] = [];
  for (const [at, entry] of data.entries()) {
    const { index, embedding } = (entry ?? {}) as { index?: unknown; embedding?: unknown };
    const isVector =
      Array.isArray(embedding) && embedding.length > 0 && embedding.every((each) => Number.isFinite(each));
    if (!isVector) return undefined;
    vectors[typeof index === 'number' ? index : at] = Float32Array.from(embedding as number[]);
  }
  return Array.from({ length: count }, (_, at) => vectors[at]).every((vector) => vector !== undefined)
    ? vectors
    : undefined;
}
