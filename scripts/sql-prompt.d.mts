interface Answer {
  readonly command: string;
  readonly rowCount: number | null;
  readonly fields: readonly { readonly name: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
}
interface Understood {
  readonly kind: "quit" | "help" | "workspaces" | "choose" | "sql" | "nothing";
  readonly text: string;
}
interface Workspace {
  readonly id: string;
  readonly name: string;
}
export const HELP: string;
export function understand(typed: string): Understood;
export function isComplete(typed: string): boolean;
export function chosenWorkspace(workspaces: readonly Workspace[], wanted: string): Workspace | null;
export function linesOf(answer: Answer): readonly string[];
