export function wordsOf(text: string, id?: string): string;
export function linesOf(body: string, id?: string): string[];
