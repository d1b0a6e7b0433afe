import { describe, expect, it } from 'vitest';
import { dependenciesAreCurrent } from './bootstrap.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/needed': { version: '2.0.0' },
    'node_modules/other-platform': { version: '3.0.0', optional: true },
  },
};

describe('dependenciesAreCurrent', () => {
  it.each([
    ['nothing installed', undefined, false],
    ['everything installed', { 'node_modules/needed': { version: '2.0.0' } }, true],
    ['a needed package missing', { 'node_modules/other-platform': { version: '3.0.0' } }, false],
    ['a needed package in an older version', { 'node_modules/needed': { version: '1.9.0' } }, false],
    [
      'an optional package in an older version',
      { 'node_modules/needed': { version: '2.0.0' }, 'node_modules/other-platform': { version: '2.0.0' } },
      false,
    ],
  ])('with %s', (_, packages, current) => {
    expect(dependenciesAreCurrent(wanted, packages && { packages })).toBe(current);
  });

  it('asks for an installation where there is no lockfile', () => {
    expect(dependenciesAreCurrent(undefined, wanted)).toBe(false);
  });
});
