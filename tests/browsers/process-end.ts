const endings = new Set<() => void>();
let isListening = false;

/**
 * Has something done when this process ends: the newest first, so that a browser goes before its profile does. What it
 * returns takes that back. The end that a test runner gives its workers, SIGTERM, counts.
 */
export function whenProcessEnds(ending: () => void): () => void {
  endings.add(ending);
  if (!isListening) {
    isListening = true;
    process.once('exit', runEndings);
    process.once('SIGTERM', () => {
      runEndings();
      // Not `process.exit`, which the test runner does not allow.
      process.kill(process.pid, 'SIGKILL');
    });
  }
  return () => void endings.delete(ending);
}

function runEndings(): void {
  for (const ending of [...endings].reverse()) ending();
  endings.clear();
}
