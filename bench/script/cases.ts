import { readFileSync } from 'node:fs';
import type { ConfigurationName } from '../../scripts/dictionary/opencc-source.ts';
import { configurationName } from './configurations.ts';

/** A text to convert, with what is accepted as its conversion where that is known. */
export interface Case {
  readonly id: string;
  readonly configuration: ConfigurationName;
  readonly input: string;
  readonly accepted: readonly string[];
}

function parseCase(value: unknown, index: number): Case {
  const at = `case ${index + 1}`;
  if (typeof value !== 'object' || value === null) throw new Error(`${at} is no object`);
  const { id, config, dir, input, expected } = value as Record<string, unknown>;
  if (typeof input !== 'string') throw new Error(`${at} has no input`);
  const accepted = (Array.isArray(expected) ? expected : [expected]).filter(
    (form) => typeof form === 'string',
  );
  return { id: String(id ?? index), configuration: configurationName(config ?? dir), input, accepted };
}

/** Reads a file of cases `{id, config | dir, input, expected?}`. Throws, naming the case, where one is malformed. */
export function readCases(path: string): Case[] {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(value)) throw new Error(`${path} holds no list of cases`);
  return value.map(parseCase);
}
