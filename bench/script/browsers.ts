/** Placeholder until measured. */
export async function printInBrowsers(_text: string): Promise<void> {}
