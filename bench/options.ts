import { parseArgs } from 'node:util';

/** A mistake on the command line, in words for the person. */
export class UsageError extends Error {}

/** Options by name: `text` takes a value, `flag` takes none. */
type Shape = Record<string, 'text' | 'flag'>;
type Options<S extends Shape> = { [K in keyof S]: (S[K] extends 'flag' ? boolean : string) | undefined };

/** Reads `--name value` options. Throws UsageError for an option that is not in the shape. */
export function readOptions<const S extends Shape>(args: string[], shape: S): Options<S> {
  const options = Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return parseArgs({ args, options, strict: true }).values as Options<S>;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads a whole number of at least 1, or the fallback where the option is absent. Throws UsageError otherwise. */
export function readCount<T>(value: string | undefined, name: string, fallback: T): number | T {
  if (value === undefined) return fallback;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError(`--${name} wants a whole number from 1, not "${value}".`);
  return count;
}

/** Runs a benchmark; a mistake on the command line is said in one line, with the usage, and gives exit code 2. */
export async function withUsage(usage: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n${usage}`);
    return 2;
  }
}
