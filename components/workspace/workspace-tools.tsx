"use client";

import { useRouter } from "next/navigation";
import { ShortcutsDialog } from "@/components/layout/shortcuts-dialog";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import { CommandPalette, type PaletteItem } from "@/components/palette/command-palette";
import { searchPlaces } from "@/components/palette/search-places";

const GROUPS = [
  {
    title: "Anywhere",
    shortcuts: [
      { keys: "Ctrl K", does: "Find an account, a person, a list or a command" },
      { keys: "g a", does: "Go to my accounts" },
      { keys: "g p", does: "Go to the portfolio" },
      { keys: "g r", does: "Go to the accounts at risk" },
      { keys: "?", does: "Show these shortcuts" },
    ],
  },
  {
    title: "In the portfolio",
    shortcuts: [
      { keys: "j k", does: "Go to the next account, or the one before" },
      { keys: "Enter", does: "Open it" },
      { keys: "x", does: "Choose it, to change several at once" },
      { keys: "e", does: "Go to what can be changed in it, then Tab and Enter" },
      { keys: "Esc", does: "Choose none" },
    ],
  },
  {
    title: "In the palette",
    shortcuts: [
      { keys: "log name", does: "Log an interaction with that account or person" },
      { keys: "log call name", does: "The same, with the kind chosen" },
      { keys: "score name", does: "Answer the seven questions about it" },
    ],
  },
];

/** What is at hand on every signed-in page: palette, shortcuts, and the sheet that lists them. */
export function WorkspaceTools({ items }: { items: readonly PaletteItem[] }) {
  const router = useRouter();
  useShortcuts({
    "g a": () => router.push("/accounts"),
    "g p": () => router.push("/portfolio"),
    "g r": () => router.push("/at-risk"),
  });
  return (
    <>
      <CommandPalette items={items} search={searchPlaces} />
      <ShortcutsDialog groups={GROUPS} />
    </>
  );
}
