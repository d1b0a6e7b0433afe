import { browser } from 'wxt/browser';
import type { Direction } from '../script/targets.ts';
import { parseUserWords, type UserDictionary } from '../script/user-dictionary.ts';

/**
 * Item of the person's own words. Kept on this machine: sync takes 8 KB an item, and a translator's dictionary has more.
 */
const STORAGE_KEY = 'userWords';

/** The words as they were typed or imported, bad lines included, so that these can be mended. */
export type UserWordTexts = Readonly<Record<Direction, string>>;

function textOf(record: unknown, direction: Direction): string {
  const value: unknown =
    typeof record === 'object' && record !== null ? Reflect.get(record, direction) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Reads the person's words as text; empty where there are none or storage does not answer. */
export async function readUserWordTexts(): Promise<UserWordTexts> {
  let record: unknown;
  try {
    ({ [STORAGE_KEY]: record } = await browser.storage.local.get(STORAGE_KEY));
  } catch {
    // Storage is blocked: conversion works without the person's words.
  }
  return {
    'to-simplified': textOf(record, 'to-simplified'),
    'to-traditional': textOf(record, 'to-traditional'),
  };
}

/** Reads the words that conversions take part of; bad lines are left out. */
export async function readUserWords(): Promise<UserDictionary> {
  const texts = await readUserWordTexts();
  return {
    'to-simplified': parseUserWords(texts['to-simplified']).words,
    'to-traditional': parseUserWords(texts['to-traditional']).words,
  };
}

/** Keeps the words; false where storage does not take them. */
export async function writeUserWordTexts(texts: UserWordTexts): Promise<boolean> {
  try {
    await browser.storage.local.set({ [STORAGE_KEY]: texts });
    return true;
  } catch {
    // Full or blocked: the options page says so.
    return false;
  }
}
